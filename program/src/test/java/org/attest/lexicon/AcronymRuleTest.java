package org.attest.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymRuleTest {

  @ParameterizedTest
  @CsvSource({
    "Islamic State Khorasan Province, ISKP, true",
    "Islamic State Khorasan Province, ISK, true",
    "Islamic State Khorasan, IS-K, true",
    "Tehrik-i-Taliban Pakistan, TTP, true",
    "Kurdistan Workers' Party, PKK, false",
    "Jama'at Nusrat al-Islam wal-Muslimin, JNIM, true",
    "Islamic State of Iraq and the Levant, ISIL, true",
    "al-Qaeda in the Arabian Peninsula, AQAP, true",
    "al-Qaeda in the Islamic Maghreb, AQIM, true",
    "Lord's Resistance Army, LRA, true",
    "Lord's Resistance Army, LRAX, false",
    "Site Intelligence Group, SITE, false",
    "Farabundo Marti National Liberation Front, FMLN, false",
    "Popular Front for the Liberation of Palestine, P.F.L.P., true",
    "United Nations, UN, true",
    "Hamas, H, false",
    "Rapid Support Forces, SAF, false",
    "National Liberation Army, ELN, false"
  })
  void takesLettersInOrderFromTheWords(String longName, String acronym, boolean expected) {
    assertThat(AcronymRule.matches(longName, acronym)).isEqualTo(expected);
  }
}
