package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Basis;
import org.attest.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeGrammarTest {

  private static TimeExpression only(String published, String words) {
    List<TimeExpression> found =
        new TimeGrammar(When.of(published)).expressions(words, 0, When.unknown());
    assertThat(found).as(words).hasSize(1);
    return found.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "on 3 May 2019, 2019-05-03, 2019-05-03",
    "'on May 3, 2019', 2019-05-03, 2019-05-03",
    "in May 2019, 2019-05, 2019-05",
    "in 2019, 2019, 2019",
    "since 2019, 2019, ''",
    "until 2019, '', 2019",
    "between 2017 and 2019, 2017, 2019",
    "in the 1990s, 1990, 1999",
    "in the mid-1990s, 1995, 1995",
    "in the early 1990s, 1990, 1993",
    "in the late 1990s, 1997, 1999",
    "by 2008, 2008, 2008",
    "on 2 and 3 March, 2020-03-02, 2020-03-03",
    "from 2014-15, 2014, 2015",
    "in the spring of 2019, 2019, 2019",
    "between March and June 2019, 2019-03, 2019-06",
    "from November 2018 to February 2019, 2018-11, 2019-02",
    "from November to February 2019, 2018-11, 2019-02",
    "March-June 2019, 2019-03, 2019-06",
    "between 3 and 8 May 2019, 2019-05-03, 2019-05-08",
    "from 3 to 8 May, 2020-05-03, 2020-05-08",
    "'May 3-8, 2019', 2019-05-03, 2019-05-08",
    "between 30 April and 2 May 2019, 2019-04-30, 2019-05-02",
    "in the first eleven months of 2015, 2015-01, 2015-11",
    "in the last months of 2015, 2015, 2015",
    "comes a month after, 2020-05, 2020-05",
    "in the first half of 2019, 2019-01, 2019-06",
    "on Saturday, 2020-06-06, 2020-06-06",
    "yesterday, 2020-06-09, 2020-06-09",
    "over the weekend, 2020-06-06, 2020-06-07",
    "last year, 2019, 2019",
    "last month, 2020-05, 2020-05",
    "on 14 March, 2020-03-14, 2020-03-14",
    "on 14 December, 2019-12-14, 2019-12-14",
    "three years ago, 2017, 2017",
    "on Christmas Day 2019, 2019-12-25, 2019-12-25",
    "on New Year's Eve, 2019-12-31, 2019-12-31",
    "on 20 May last year, 2019-05-20, 2019-05-20",
    "in November last year, 2019-11, 2019-11",
    "the year before last, 2018, 2018",
  })
  void aTimeIsNoMoreExactThanItsWords(String words, String from, String to) {
    TimeExpression time = only("2020-06-10", words);
    assertThat(time.from().text()).isEqualTo(from);
    assertThat(time.to().text()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"on Saturday", "yesterday", "last year", "last month", "on 14 March", "in March"})
  void withoutAPublicationDateTheWordsStayOpen(String words) {
    TimeExpression time = only("", words);
    assertThat(time.dated()).isFalse();
    assertThat(time.basis()).isEqualTo(Basis.UNKNOWN);
  }

  @Test
  void aMonthsNameKeepsItsCapital() {
    assertThat(
            new TimeGrammar(When.of("2020-06-10"))
                .expressions("They may march on the town.", 0, When.unknown()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The shop at no. 1810 on Harbour Street burnt.",
        "A curfew holds between 1800 and 0600.",
        "The bomb went off at 2000.",
        "The bomb went off at about 1930.",
        "Shots were heard around 1945 hours.",
      })
  void aTimeOfDayAndAHousesNumberAreNoYears(String words) {
    assertThat(
            new TimeGrammar(When.of("2020-06-10"))
                .expressions(words, 0, When.unknown()).stream().filter(TimeExpression::dated))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the 19 July Movement left the talks",
        "the \"9 June\" People's Liberation Forces claimed it",
      })
  void theDateInAGroupsNameIsNoTime(String words) {
    assertThat(new TimeGrammar(When.of("2020-06-10")).expressions(words, 0, When.unknown()))
        .isEmpty();
  }

  @Test
  void aDayThatNoMonthHasIsNoDate() {
    assertThat(
            new TimeGrammar(When.of("2020-06-10"))
                .expressions("on 31 June 2019", 0, When.unknown()))
        .noneMatch(time -> time.from() instanceof When.Day);
  }

  @Test
  void theFollowingYearCountsFromTheDateNamedBefore() {
    List<TimeExpression> found =
        new TimeGrammar(When.of("2020-06-10"))
            .expressions("the following year", 0, When.of("2014-03"));
    assertThat(found).singleElement().extracting(TimeExpression::from).isEqualTo(When.year(2015));
  }

  @ParameterizedTest
  @CsvSource({
    "three years later, 2014-03-05, 2017",
    "a day earlier, 2014-03-05, 2014-03-04",
    "the next day, 2014-03-05, 2014-03-06",
    "two weeks later, 2014-03-05, 2014-03-19",
    "that December, 2014-03-05, 2014-12",
    "the same year, 2014-03-05, 2014",
    "less than a week later, 2014-03-05, 2014-03-05",
    "a day earlier, 2014-03, ''",
    "'the year after, with aid', 2014-03-05, 2015",
    "later that year, 2014-03-05, 2014",
    "on 9 May of that year, 2014-03-05, 2014-05-09",
    "that December, '', ''",
  })
  void whatIsLaterOrEarlierCountsFromTheDateNamedBefore(String words, String before, String date) {
    List<TimeExpression> found =
        new TimeGrammar(When.of("2020-06-10")).expressions(words, 0, When.of(before));
    assertThat(found).singleElement().extracting(t -> t.from().text()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "two years before the raid in April 2015, 2013, false",
    "three days after the raid on 8 May 2015, 2015-05-11, false",
    "'on 8 May 2015, three days after they left', 2015-05-05, true",
    "three days after the raid in May 2015, '', false",
    "three days after the fall of the town, '', false",
  })
  void whatIsCountedFromAnEventCountsFromTheDateBesideIt(
      String words, String date, boolean ofClause) {
    TimeExpression counted =
        new TimeGrammar(When.of("2020-06-10"))
            .expressions(words, 0, When.of("2019")).stream()
                .filter(t -> t.words().matches(".*(?:before|after)"))
                .findFirst()
                .orElseThrow();
    assertThat(counted.from().text()).isEqualTo(date);
    assertThat(counted.ofClause()).isEqualTo(ofClause);
  }

  @ParameterizedTest
  @CsvSource({
    "'on Friday, the envoy said, the bridge fell two days earlier', 2020-06-03",
    "'in March the town was lost and a year later it was won back', 2021",
    "'on Friday the bridge fell, the next day the dam, two days later the town', 2020-06-08",
  })
  void whatIsLaterOrEarlierCountsFromTheDateInTheSameSentence(String words, String date) {
    List<TimeExpression> found =
        new TimeGrammar(When.of("2020-06-10")).expressions(words, 0, When.of("2014-03-05"));
    assertThat(found.getLast().from().text()).isEqualTo(date);
  }

  @Test
  void anUndatedReportGivesItsLatestYearToDaysWithoutOne() {
    TimeExpression day =
        TimeGrammar.of(When.unknown(), List.of("It was founded in 2015.", "It grew until 2019."))
            .expressions("It struck on 26 August.", 0, When.unknown())
            .getFirst();
    assertThat(day.date()).isEqualTo(When.of("2019-08-26"));
    assertThat(day.basis()).isEqualTo(Basis.INFERRED);
    assertThat(day.reference()).isEqualTo(When.year(2019));
  }

  @ParameterizedTest
  @CsvSource({"2020-06-10, 2019", "2020-12-10, 2020"})
  void lastAutumnIsTheOneThatEndedBeforeThePublication(String published, String year) {
    assertThat(only(published, "last autumn").from().text()).isEqualTo(year);
  }

  @Test
  void thePrepositionBeforeAPossessiveIsNotTheTimes() {
    TimeExpression time = only("2020-06-10", "five fell in Sunday's raid");
    assertThat(time.date()).isEqualTo(When.of("2020-06-07"));
  }
}
