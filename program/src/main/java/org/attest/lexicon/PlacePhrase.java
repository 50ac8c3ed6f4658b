package org.attest.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;

/**
 * The words around a toponym that belong to it: "the eastern province of", "airport",
 * "north-eastern".
 *
 * @param span the whole phrase, the toponym included
 * @param kinds what the toponym may be by these words; empty where they do not tell
 * @param direction "north-eastern", "northern and central" … of a part; or empty
 * @param site what the toponym tells the place of: "airport", "prison"; or empty
 */
record PlacePhrase(Span span, Set<PlacePrecision> kinds, String direction, String site) {

  private static final String DIRECTIONS =
      "(?:(?:far|extreme)[- ])?(?:(?:north|south)(?:[- ]?(?:east|west|central))?(?:ern)?|(?:east|west)(?:ern)?"
          + "|central|northernmost|southernmost|upper)";

  private static final Pattern DIRECTION =
      Pattern.compile(
          "(?i)\\b(" + DIRECTIONS + "(?:(?:,| and| or) " + DIRECTIONS + ")*)(?: part of)?\\s$");

  private static final String AREA =
      "(provinces?|governorates?|states?|departments?|oblast|districts?|count(?:y|ies)|subdistrict|regions?|"
          + "city|town|village|town(?:ship)?|port|capital)";

  private static final Pattern AREA_OF =
      Pattern.compile("(?i)\\b(?:(?:the|a) (?:[\\p{Ll}-]+ ){0,2}?)?" + AREA + " of\\s$");

  private static final Pattern AREA_AFTER = Pattern.compile("^\\s(?i:" + AREA + ")\\b");

  private static final Pattern SITE_AFTER =
      Pattern.compile(
          "^(?:\\s|'s\\s|’s\\s)((?i:(?:international )?airport|airfield|air ?base|military base|prison|jail|"
              + "university|refugee camp|border crossing|dam|bridge))\\b");

  static PlacePhrase around(String text, Span toponym) {
    String after = text.substring(toponym.end(), Math.min(text.length(), toponym.end() + 40));
    String before = text.substring(Math.max(0, toponym.start() - 60), toponym.start());
    Matcher site = SITE_AFTER.matcher(after);
    if (site.find()) {
      Span span = new Span(toponym.start(), toponym.end() + site.end());
      return new PlacePhrase(span, Set.of(), "", site.group(1));
    }
    Matcher areaAfter = AREA_AFTER.matcher(after);
    if (areaAfter.find()) {
      Span span = new Span(toponym.start(), toponym.end() + areaAfter.end());
      return directed(text, before, new PlacePhrase(span, kinds(areaAfter.group(1)), "", ""));
    }
    Matcher areaOf = AREA_OF.matcher(before);
    if (areaOf.find()) {
      Span span = new Span(toponym.start() - before.length() + areaOf.start(), toponym.end());
      return new PlacePhrase(span, kinds(areaOf.group(1)), "", "");
    }
    return directed(text, before, new PlacePhrase(toponym, Set.of(), "", ""));
  }

  private static PlacePhrase directed(String text, String before, PlacePhrase phrase) {
    Matcher direction = DIRECTION.matcher(before);
    if (!direction.find()) {
      return phrase;
    }
    int start = phrase.span.start() - before.length() + direction.start();
    Span span = new Span(start, phrase.span.end());
    String words = new Span(start, start + direction.group(1).length()).of(text);
    return new PlacePhrase(span, phrase.kinds, words.toLowerCase(Locale.ROOT), phrase.site);
  }

  private static Set<PlacePrecision> kinds(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "province", "provinces", "governorate", "governorates", "state", "states", "oblast" ->
          Set.of(PlacePrecision.ADMIN1);
      case "department", "departments", "region", "regions" ->
          Set.of(PlacePrecision.ADMIN1, PlacePrecision.REGION, PlacePrecision.ADMIN2);
      case "district", "districts", "county", "counties", "subdistrict" ->
          Set.of(PlacePrecision.ADMIN2, PlacePrecision.TOWN);
      default -> Set.of(PlacePrecision.TOWN);
    };
  }
}
