package org.attest.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.attest.model.Document;
import org.attest.model.When;
import org.attest.reading.Incident;
import org.attest.reading.Incident.Certainty;
import org.attest.reading.Incident.Location;
import org.attest.reading.Incident.Victim;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps incidents to the templates of the Fourth Message Understanding Conference (1992).
 *
 * <p>Its rules of relevance are applied here, after the template documentation of 4 March 1992: an
 * attack that hurt only fighters, soldiers or police is none of its incidents, nor is one that lies
 * more than two months back or one of which neither target nor victim is told.
 */
public final class Muc4 {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM yy", Locale.US);
  private static final int RECENT_MONTHS = 2;

  /** Twenty and more, in figures or as hundreds and thousands. */
  private static final Pattern MANY =
      Pattern.compile("\\b(?:[2-9]\\d|\\d{3,}|\\d+,\\d{3})\\b|(?i)\\b(?:hundred|thousand)s?\\b");

  /** What is fired or dropped at a place; no bomb that somebody laid. */
  private static final Pattern SHELLS = Pattern.compile("(?i)rockets?|mortars?|missiles?|cannons?");

  /** "labor leaders": a sort of people, of whom it is not told how many or who. */
  private static final Pattern SORT =
      Pattern.compile(
          "(?i)(?!(?:\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|scores|hundreds)\\b)"
              + ".*(?:(?<!s)s|people|men|women|children|personnel|population)");

  /** The countries of interest, with the beginning of what their people and things are called. */
  private static final Map<String, String> NINE =
      Map.of(
          "SV", "SALVADOR",
          "GT", "GUATEMALA",
          "HN", "HONDURA",
          "AR", "ARGENTIN",
          "BO", "BOLIVIA",
          "CL", "CHILE",
          "CO", "COLOMBIA",
          "EC", "ECUADOR",
          "PE", "PERU");

  private final Function<Document, List<Incident>> reader;

  /**
   * Makes the mapping.
   *
   * @param reader finds the incidents of a document
   */
  public Muc4(Function<Document, List<Incident>> reader) {
    this.reader = reader;
  }

  /**
   * Returns the scorer's line for one line of the set.
   *
   * @param line a JSON object with {@code docid}, {@code text} and {@code date_iso}
   */
  public String line(String line) {
    JsonNode given = JsonMapper.shared().readTree(line);
    Document document = document(given);
    List<Map<String, Object>> templates = new ArrayList<>();
    for (Incident incident : reader.apply(document)) {
      if (relevant(incident, document.publishedOn()) && concerns(incident, document.text())) {
        templates.add(template(incident, document.publishedOn(), document.text()));
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("docid", given.path("docid").asString());
    answer.put("templates", templates);
    return JsonMapper.shared().writeValueAsString(answer);
  }

  /** The day is that of the dateline; unknown where a part of it cannot be read. */
  private static Document document(JsonNode given) {
    return GivenDocument.of(
        given.path("docid").asString(),
        given.path("text").asString(),
        "",
        given.path("date_iso").asString(""),
        "");
  }

  private static boolean relevant(Incident incident, When published) {
    boolean civilian = incident.victims().stream().anyMatch(v -> !v.armed());
    boolean object = !incident.objects().isEmpty();
    return (civilian || object || somebody(incident))
        && specific(incident)
        && !summary(incident)
        && recent(incident.date(), published);
  }

  /** Whoever is kidnapped is somebody, and what a bomb struck is something. */
  private static boolean somebody(Incident incident) {
    boolean doer = !incident.people().isEmpty() || !incident.organisations().isEmpty();
    boolean untold = incident.victims().isEmpty();
    return switch (incident.type()) {
      case KIDNAPPING -> untold && doer;
      case BOMBING ->
          untold && incident.weapons().stream().anyMatch(w -> !SHELLS.matcher(w).find());
      default -> false;
    };
  }

  /**
   * Whether more is told than that some people came to harm somewhere, or that people of some sort
   * are killed: the documentation leaves out generic descriptions.
   */
  private static boolean specific(Incident incident) {
    boolean doer = !incident.people().isEmpty() || !incident.organisations().isEmpty();
    boolean caused = incident.type() != Incident.Type.HARM || doer || !incident.weapons().isEmpty();
    boolean generic =
        !settled(incident)
            && !doer
            && incident.objects().isEmpty()
            && incident.weapons().isEmpty()
            && !incident.victims().isEmpty()
            && incident.victims().stream()
                .allMatch(v -> !v.named() && SORT.matcher(v.words()).matches());
    return caused && !generic;
  }

  /** Whether the day or the town is told. */
  private static boolean settled(Incident incident) {
    return incident.date() instanceof When.Day
        || incident.places().stream().anyMatch(Location::exact);
  }

  /** "260 bombs killed 190 people": a sum of many attacks, of which no day and town is told. */
  private static boolean summary(Incident incident) {
    return !settled(incident)
        && incident.objects().isEmpty()
        && incident.type() != Incident.Type.KIDNAPPING
        && incident.victims().stream().noneMatch(Victim::named)
        && !incident.victims().isEmpty()
        && incident.victims().stream().allMatch(v -> MANY.matcher(v.words()).find());
  }

  /**
   * Whether it concerns one of the nine countries: it took place in none that the report calls by
   * name and that is not one of them, or struck what belongs to one of them.
   */
  private static boolean concerns(Incident incident, String text) {
    Optional<String> country =
        incident.places().stream().map(Location::country).filter(c -> !c.isEmpty()).findFirst();
    boolean elsewhere =
        country
            .filter(c -> !NINE.containsKey(c))
            .filter(
                c -> text.toUpperCase(Locale.ROOT).contains(country(c).toUpperCase(Locale.ROOT)))
            .isPresent();
    String struck = String.join(" ", incident.objects()).toUpperCase(Locale.ROOT);
    return !elsewhere || NINE.values().stream().anyMatch(struck::contains);
  }

  private static boolean recent(When date, When published) {
    Optional<LocalDate> latest = date.latest();
    Optional<LocalDate> today = published.earliest();
    return latest.isEmpty()
        || today.isEmpty()
        || latest.get().isAfter(today.get().minusMonths(RECENT_MONTHS));
  }

  private static Map<String, Object> template(Incident incident, When published, String text) {
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("incident_type", type(incident));
    template.put("stage", stage(incident));
    template.put("date", date(incident.date(), published));
    template.put("location", location(incident, text));
    template.put("perp_individual", incident.people());
    template.put(
        "perp_org", incident.organisations().stream().map(Incident.Organisation::words).toList());
    template.put("target", incident.objects());
    template.put("weapon", incident.weapons());
    template.put(
        "victim_name",
        incident.victims().stream().filter(Victim::named).map(Victim::words).toList());
    template.put("victim", incident.victims().stream().map(Victim::words).toList());
    template.put("perp_confidence", incident.organisations().stream().map(Muc4::sure).toList());
    return template;
  }

  private static String stage(Incident incident) {
    return switch (incident.stage()) {
      case DONE -> "ACCOMPLISHED";
      case ATTEMPTED -> "ATTEMPTED";
      case THREATENED -> "THREATENED";
    };
  }

  /** "COUNTRY: PROVINCE: TOWN", as far as the report names them. */
  private static String location(Incident incident, String text) {
    Optional<Location> place =
        incident.places().stream()
            .filter(Location::exact)
            .findFirst()
            .or(() -> incident.places().stream().findFirst());
    if (place.isEmpty()) {
      return focus(text);
    }
    Set<String> parts = new LinkedHashSet<>();
    parts.add(country(place.get().country()));
    incident.places().stream()
        .filter(p -> !p.exact() && p.name().equals(place.get().area()))
        .forEach(p -> parts.add(p.name()));
    parts.add(place.get().name());
    return String.join(": ", parts).toUpperCase(Locale.ROOT);
  }

  /** The one of the nine countries that the report names most. */
  private static String focus(String text) {
    String capitals = text.toUpperCase(Locale.ROOT);
    return NINE.entrySet().stream()
        .filter(e -> capitals.contains(e.getValue()))
        .max(
            Comparator.comparingInt(
                    (Map.Entry<String, String> e) -> capitals.split(e.getValue(), -1).length)
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> country(e.getKey()).toUpperCase(Locale.ROOT))
        .orElse("");
  }

  private static String country(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  private static Map<String, List<String>> sure(Incident.Organisation organisation) {
    Map<String, List<String>> sure = new LinkedHashMap<>();
    sure.put("org", List.of(organisation.words()));
    sure.put("value", List.of(value(organisation.certainty())));
    return sure;
  }

  private static String value(Certainty certainty) {
    return switch (certainty) {
      case POSSIBLE -> "POSSIBLE";
      case STATED -> "REPORTED AS FACT";
      case ACCUSED -> "SUSPECTED OR ACCUSED";
      case ACCUSED_BY_AUTHORITY -> "SUSPECTED OR ACCUSED BY AUTHORITIES";
      case CLAIMED -> "CLAIMED OR ADMITTED";
    };
  }

  /** What a state's forces bomb, with no bomb told that somebody laid, is an attack there. */
  private static String type(Incident incident) {
    boolean state =
        !incident.organisations().isEmpty()
            && incident.organisations().stream().allMatch(Incident.Organisation::state);
    return switch (incident.type()) {
      case ATTACK, HARM -> "attack";
      case BOMBING ->
          state && incident.people().isEmpty() && incident.weapons().isEmpty()
              ? "attack"
              : "bombing";
      case KIDNAPPING -> "kidnapping";
      case ARSON -> "arson";
      case ROBBERY -> "robbery";
    };
  }

  private static String date(When date, When published) {
    Optional<LocalDate> day =
        date instanceof When.Day(var exact) ? Optional.of(exact) : published.latest();
    String words = day.map(d -> DAY.format(d).toUpperCase(Locale.US)).orElse("");
    return date instanceof When.Day || words.isEmpty() ? words : "- " + words;
  }
}
