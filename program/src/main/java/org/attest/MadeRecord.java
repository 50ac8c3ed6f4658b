package org.attest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Holds;
import org.attest.model.Mention;
import org.attest.model.Metadatum;
import org.attest.model.Quote;
import org.attest.model.Reading;
import org.attest.model.Reading.ActorNote;
import org.attest.model.Sha256;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;
import org.attest.store.Store;

/**
 * Makes a record of any size for measuring, the same for the same numbers: reports of a hundred
 * claims in the ten kinds, over groups of which few are told of often and most seldom (Zipf), with
 * parents and branches, posts, ties, dated attacks and speakers. Nobody in it exists.
 */
final class MadeRecord {

  private static final int CLAIMS_OF_REPORT = 100;
  private static final int BATCH = 200;
  private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> FIRST =
      List.of(
          "Hill",
          "River",
          "Harbour",
          "Valley",
          "Desert",
          "Forest",
          "Lake",
          "Plateau",
          "Coast",
          "Ridge",
          "Delta",
          "Steppe",
          "Canyon",
          "Island",
          "Border",
          "Northern",
          "Southern",
          "Eastern",
          "Western",
          "Central");
  private static final List<String> SECOND =
      List.of(
          "Front",
          "Army",
          "Movement",
          "Brigade",
          "Guard",
          "League",
          "Union",
          "Column",
          "Shield",
          "Banner");
  private static final List<String> PLACES =
      List.of(
          "Adira",
          "Belmora",
          "Casten",
          "Dorval",
          "Esker",
          "Farun",
          "Gildar",
          "Hestia",
          "Ilmar",
          "Jarrow",
          "Kestrel Bay",
          "Lorin",
          "Marwick",
          "Norsa",
          "Ostrel",
          "Pellam");
  private static final List<String> PUBLISHERS =
      List.of(
          "Harbour Times",
          "Valley Wire",
          "Northgate Post",
          "The Ledger",
          "Courier Service",
          "Observer of the Coast");
  private static final List<String> ATTACKS =
      List.of("armed-attack", "bombing", "clash", "kidnapping", "arson", "siege");

  private final Random random;
  private final List<String> groups = new ArrayList<>();
  private final double[] upTo;

  MadeRecord(int groupCount, long seed) {
    this.random = new Random(seed);
    this.upTo = new double[groupCount];
    double sum = 0;
    for (int i = 0; i < groupCount; i++) {
      int wave = i / (FIRST.size() * SECOND.size());
      groups.add(
          FIRST.get(i % FIRST.size())
              + " "
              + SECOND.get(i / FIRST.size() % SECOND.size())
              + (wave == 0 ? "" : " " + (wave + 1)));
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
    for (int i = 0; i < groupCount; i++) {
      upTo[i] /= sum;
    }
  }

  /** Returns the groups, those told of most first. */
  List<String> groups() {
    return List.copyOf(groups);
  }

  /** Fills an empty record with {@code claims} claims. */
  void fill(Store store, int claims, IntConsumer progress) throws IOException {
    List<Document> documents = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    int made = 0;
    for (int number = 0; made < claims; number++) {
      int wanted = Math.min(CLAIMS_OF_REPORT, claims - made);
      Made report = report(number, wanted);
      documents.add(report.document());
      readings.add(report.reading());
      made += report.reading().claims().size();
      if (documents.size() == BATCH || made >= claims) {
        store.load(documents, readings, RECORDED);
        documents.clear();
        readings.clear();
        progress.accept(made);
      }
    }
  }

  private record Made(Document document, Reading reading) {}

  /** Returns a group, drawn as often as it is told of. */
  String group() {
    double at = random.nextDouble();
    int found = java.util.Arrays.binarySearch(upTo, at);
    return groups.get(Math.min(groups.size() - 1, found < 0 ? -found - 1 : found));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Made report(int number, int wanted) {
    String main = group();
    LocalDate day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(14 * 365));
    DocumentId id = new DocumentId("made-" + number);
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (int i = 0; i < wanted; i++) {
      String subject = random.nextInt(4) == 0 ? group() : main;
      Told told = told(subject, day);
      int start = text.length();
      text.append(told.words()).append('\n');
      Span span = new Span(start, text.length() - 1);
      sentences.add(span);
      mentions.add(
          new Mention(
              new Span(start, start + subject.length()), subject, Mention.Type.ACTOR, "name"));
      named.add(subject);
      boolean said = random.nextInt(3) == 0;
      claims.add(
          Claim.of(
              id,
              new Quote(span, told.words()),
              subject,
              told.details(),
              said ? List.of(random.nextBoolean() ? "officials" : group()) : List.of(),
              said ? Status.REPORTED : Status.STATED,
              false,
              told.holds(),
              When.of(day.toString()),
              "made",
              "made/1"));
    }
    String all = text.toString();
    Document document =
        new Document(
            id,
            Sha256.of(all.getBytes(StandardCharsets.UTF_8)),
            all,
            known("Report " + number + " on the " + main),
            known(any(PUBLISHERS)),
            Metadatum.UNKNOWN,
            known(day.toString()),
            known("https://example.org/" + number),
            "en",
            List.of(),
            "text/plain",
            "made/1");
    List<ActorNote> notes =
        named.stream().map(name -> new ActorNote(name, "armed-group", false)).toList();
    return new Made(
        document,
        new Reading(id, sentences, mentions, List.of(), claims, List.of(), notes, "made/1"));
  }

  private static Metadatum known(String value) {
    return new Metadatum(value, Basis.METADATA, "made");
  }

  /** What one sentence tells. */
  private record Told(String words, Details details, Holds holds) {}

  private Told told(String subject, LocalDate day) {
    Holds then = Holds.in(When.of(day.minusDays(random.nextInt(900)).toString().substring(0, 7)));
    String place = any(PLACES);
    return switch (random.nextInt(20)) {
      case 0 ->
          new Told(
              subject + " is also called the " + place + " Men.",
              new Details.Name(place + " Men", "alias", List.of()),
              Holds.OPEN);
      case 1 ->
          new Told(
              subject + " is a rebel movement from " + place + ".",
              new Details.Characterisation("type", "rebel movement"),
              Holds.OPEN);
      case 2 ->
          new Told(
              subject + " was founded in " + place + ".",
              new Details.Founding("founded", "", List.of(), List.of(place)),
              then);
      case 3, 4 -> tie(subject, then);
      case 5, 6 -> {
        String person = "Commander " + (Math.floorMod(subject.hashCode(), 97) + random.nextInt(3));
        yield new Told(
            subject + " is led by " + person + ".",
            new Details.Role(person, "leader", subject),
            then);
      }
      case 7, 8 -> {
        long many = 100L * (1 + random.nextInt(90));
        yield new Told(
            subject + " has about " + many + " fighters.",
            new Details.Strength(Count.exactly(many).approximately(), "fighters", ""),
            then);
      }
      case 9, 10, 11 ->
          new Told(
              subject + " is active in " + place + ".",
              new Details.Presence(
                  List.of(place), any(List.of("active", "based", "controls", "cells"))),
              then);
      case 12 ->
          new Told(
              subject + " attacks convoys in " + place + ".",
              new Details.Targeting(List.of("convoys"), List.of(place)),
              Holds.OPEN);
      case 13, 14 ->
          new Told(
              subject + " vowed to hold " + place + ".",
              new Details.Statement(subject, any(groups), "vow", "hold " + place),
              Holds.OPEN);
      default -> attack(subject, place, day);
    };
  }

  private Told tie(String subject, Holds then) {
    int own = groups.indexOf(subject);
    boolean branch = random.nextInt(4) == 0 && own > 20;
    String other = branch ? groups.get(own % 20) : group();
    String object = other.equals(subject) ? "Government of Adira" : other;
    return new Told(
        subject + (branch ? " is part of " : " fights ") + object + ".",
        new Details.Tie(object, branch ? "part-of" : "fights", ""),
        then);
  }

  private Told attack(String subject, String place, LocalDate day) {
    LocalDate on = day.minusDays(random.nextInt(60));
    String type = any(ATTACKS);
    int killed = random.nextInt(12);
    return new Told(
        subject
            + " carried out an attack ("
            + type
            + ") in "
            + place
            + " on "
            + on
            + ", killing "
            + killed
            + ".",
        new Details.Event(
            type,
            When.of(on.toString()),
            "",
            Basis.STATED,
            List.of(place),
            List.of(subject),
            List.of(random.nextBoolean() ? "police" : group()),
            Count.exactly(killed),
            Count.NONE,
            Count.NONE,
            "",
            "",
            ""),
        Holds.in(When.of(on.toString())));
  }
}
