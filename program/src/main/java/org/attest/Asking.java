package org.attest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.answer.Answer;
import org.attest.answer.Answerer;
import org.attest.answer.Citation;
import org.attest.answer.Passage;
import org.attest.answer.Question;
import org.attest.dossier.Times;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Mention;
import org.attest.model.Notice;
import org.attest.model.Reading;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.model.Tlp;
import org.attest.store.Filter;
import org.attest.store.Store;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings the claims and passages of a record to the answerer. For one thread. */
final class Asking {

  /** With more reports, only what concerns the question is brought. */
  private static final int ALL_REPORTS = 300;

  /** So many passages are searched for. */
  private static final int PASSAGES = 40;

  /** So many passages before one can tell of whom it speaks. */
  private static final int BEFORE = 3;

  /** So many claims of each kind are brought of an actor that the question names. */
  private static final int OF_A_KIND = 30;

  /** A view lets only some of what is found through; so much more is looked for. */
  private static final int SPARE = 4;

  /** So many claims are few, and so many reports are then brought whole. */
  private static final int FEW_CLAIMS = 60;

  private static final int OWN_REPORTS = 4;

  private static final Span WHOLE = new Span(0, Integer.MAX_VALUE);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Store store;
  private final Searching searching;
  private final Names names;
  private final Answerer answerer;
  private final Filter filter;
  private final Sight sight;
  private final Map<DocumentId, List<Passage>> passages = new HashMap<>();

  Asking(
      Store store, Searching searching, Names names, Answerer answerer, Filter filter, Times times)
      throws IOException {
    this.store = store;
    this.searching = searching;
    this.names = names;
    this.answerer = answerer;
    this.filter = filter;
    this.sight = new Sight(store, filter, times);
  }

  /** Answers one question. */
  Answer answer(Question question) throws IOException {
    Answer answer =
        question.documents().isEmpty() && store.size() > ALL_REPORTS
            ? fromMany(question)
            : fromAll(question);
    return answer instanceof Answer.NotTold silent
            && question.documents().isEmpty()
            && named(question).isEmpty()
            && !answerer.namesGroup(question.text())
        ? withNear(silent, question)
        : answer;
  }

  /**
   * Where words find nothing at all, what is near in meaning is shown as such. Of a question that
   * names a group, what is told of others is not near.
   */
  private Answer withNear(Answer.NotTold silent, Question question) throws IOException {
    for (Searching.Spot spot : searching.near(question.text(), PASSAGES)) {
      List<Source> source = counting(Set.of(spot.document()));
      bring(source);
      Optional<Passage> passage =
          source.stream()
              .flatMap(each -> passages(each).stream())
              .filter(each -> each.span().equals(spot.span()))
              .filter(each -> !each.text().strip().endsWith("?"))
              .findFirst();
      if (passage.isPresent()) {
        return silent.withNear(passage.get());
      }
    }
    return silent;
  }

  private Answer fromAll(Question question) throws IOException {
    List<Passage> texts = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    Set<DocumentId> wanted = new TreeSet<>(question.documents());
    if (wanted.isEmpty()) {
      wanted.addAll(store.documentsSince(0));
    }
    List<Source> sources = counting(wanted);
    bring(sources);
    for (Source source : sources) {
      texts.addAll(passages(source));
      evidence.addAll(sight.claims(source.document()));
    }
    return answerer.answer(question, evidence, texts, Dossiers.stories(store));
  }

  /**
   * Of a large record come the passages that a search finds, with those about them, what is claimed
   * in them, and the latest claims on the actors that the question names.
   */
  private Answer fromMany(Question question) throws IOException {
    Beside<List<Evidence>> latest = Beside.begin("named", () -> latest(question));
    Map<DocumentId, Span> found = found(question);
    List<Evidence> named = latest.done();
    ownReports(named).forEach(report -> found.put(report, WHOLE));
    List<Source> sources = counting(found.keySet());
    bring(sources);
    List<Passage> texts = new ArrayList<>();
    Map<DocumentId, Span> parts = new TreeMap<>();
    for (Source source : sources) {
      List<Passage> about =
          about(passages(source), Objects.requireNonNull(found.get(source.document())));
      texts.addAll(about);
      if (!about.isEmpty()) {
        parts.put(source.document(), about.getFirst().span().and(about.getLast().span()));
      }
    }
    Set<Evidence> evidence = new LinkedHashSet<>(store.evidence(filter, parts));
    evidence.addAll(named);
    return answerer.answer(
        question, sight.holding(List.copyOf(evidence)), texts, Dossiers.stories(store));
  }

  /** Returns the sources of these reports that the view lets through, in the same order. */
  private List<Source> counting(Set<DocumentId> documents) throws IOException {
    Map<DocumentId, Source> sources = store.sources(List.copyOf(documents));
    return documents.stream()
        .flatMap(document -> Stream.ofNullable(sources.get(document)))
        .filter(sight::counts)
        .toList();
  }

  /**
   * Of whom little is claimed, the reports that claim the most are brought whole: "fewer than 200
   * remain" holds no word of the question, and no name.
   */
  private static List<DocumentId> ownReports(List<Evidence> named) {
    if (named.size() > FEW_CLAIMS) {
      return List.of();
    }
    Map<DocumentId, Long> claims =
        named.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.claim().document(), TreeMap::new, Collectors.counting()));
    return claims.entrySet().stream()
        .sorted(Map.Entry.<DocumentId, Long>comparingByValue().reversed())
        .limit(OWN_REPORTS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Evidence> latest(Question question) throws IOException {
    List<Evidence> latest = new ArrayList<>();
    for (String actor : named(question)) {
      latest.addAll(store.evidence(filter.withGroup(actor).withSpoken(), OF_A_KIND));
    }
    return latest;
  }

  private Set<String> named(Question question) throws IOException {
    Set<String> named = new LinkedHashSet<>(names.within(question.text()));
    question.group().ifPresent(named::add);
    return named;
  }

  /** Returns, for each report of the best passages, from where to where they reach. */
  private Map<DocumentId, Span> found(Question question) throws IOException {
    String words = question.text() + " " + question.group().orElse("");
    Map<DocumentId, Span> found = new TreeMap<>();
    for (Searching.Spot spot :
        searching.evidence(words, sight.free() ? PASSAGES : PASSAGES * SPARE)) {
      if (found.containsKey(spot.document()) || found.size() < PASSAGES) {
        found.merge(spot.document(), spot.span(), Span::and);
      }
    }
    return found;
  }

  /** Returns the passages of a part, those before it that it may go on from, and one after it. */
  private static List<Passage> about(List<Passage> all, Span part) {
    int first = all.size();
    int last = -1;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).span().overlaps(part)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    return last < 0
        ? List.of()
        : all.subList(Math.max(0, first - BEFORE), Math.min(all.size(), last + 2));
  }

  private List<Passage> passages(Source source) {
    return passages.getOrDefault(source.document(), List.of());
  }

  /** Brings the passages of reports, all at once: one by one takes as long as all else together. */
  private void bring(List<Source> sources) throws IOException {
    List<Source> wanted =
        sources.stream().filter(source -> !passages.containsKey(source.document())).toList();
    Map<DocumentId, Reading> readings =
        store.outlines(wanted.stream().map(Source::document).toList(), filter.recordedBy());
    Map<DocumentId, String> texts = store.texts(readings.keySet());
    for (Source source : wanted) {
      Reading reading = readings.get(source.document());
      String text = texts.getOrDefault(source.document(), "");
      passages.put(
          source.document(), reading == null ? List.of() : passages(reading, text, source));
    }
  }

  private List<Passage> passages(Reading reading, String text, Source source) throws IOException {
    List<Passage> shown = new ArrayList<>();
    for (Span span : reading.sentences()) {
      if (sight.lets(reading.document(), span)) {
        shown.add(
            new Passage(reading.document(), span, span.of(text), inside(reading, span), source));
      }
    }
    return shown;
  }

  private static List<Mention> inside(Reading reading, Span span) {
    return reading.mentions().stream()
        .filter(
            mention -> mention.span().start() >= span.start() && mention.span().end() <= span.end())
        .toList();
  }

  /** Answers a line {@code {"id","question","group","docs"}} with a line of JSON. */
  String line(String line, int number) throws IOException {
    ObjectNode reply = JSON.createObjectNode();
    try {
      JsonNode asked = JSON.readTree(line);
      reply.put("id", asked.path("id").asString(""));
      Answer answer = answer(question(asked));
      reply.put("answer", answer.text());
      citations(reply.putArray("citations"), answer.citations());
      reply.put("refused", !(answer instanceof Answer.Told));
      if (answer instanceof Answer.Told told) {
        reply.put("reports", told.support().reports());
        reply.put("origins", told.support().origins());
      }
      if (sight.withheld() > 0) {
        reply.put("withheld_reports", sight.withheld());
        reply.put("up_to", filter.upTo().map(Tlp::word).orElse(""));
      }
    } catch (JacksonException | IllegalArgumentException e) {
      reply.put("id", reply.path("id").asString("line " + number));
      reply.put("answer", "");
      reply.putArray("citations");
      reply.put("refused", true);
      reply.put("error", "line " + number + " is no question: " + firstLine(e));
    }
    return reply.toString();
  }

  private static String firstLine(RuntimeException fault) {
    String message =
        fault instanceof JacksonException j ? j.getOriginalMessage() : fault.getMessage();
    return message == null ? fault.toString() : message.lines().findFirst().orElse("");
  }

  private Question question(JsonNode asked) throws IOException {
    Set<DocumentId> documents = new HashSet<>();
    asked.path("docs").forEach(name -> documents.add(new DocumentId(name.asString(""))));
    String group = asked.path("group").asString("");
    return new Question(
        asked.path("id").asString(""),
        asked.path("question").asString(""),
        group.isBlank() ? Optional.empty() : Optional.of(canonical(group)),
        documents);
  }

  /** Returns the canonical name; the name as given where nobody in the record has it. */
  String canonical(String group) throws IOException {
    return names.find(group) instanceof Lookup.Found(var name) ? name : group;
  }

  private void citations(ArrayNode array, List<Citation> citations) throws IOException {
    for (Citation citation : citations) {
      ObjectNode node = array.addObject();
      node.put("doc", citation.document().value());
      node.put("quote", citation.quote().words());
      node.put("start", citation.quote().span().start());
      node.put("end", citation.quote().span().end());
      ArrayNode ids = node.putArray("claims");
      citation.claims().forEach(id -> ids.add(id.value()));
      List<String> notices = notices(citation);
      if (!notices.isEmpty()) {
        ArrayNode told = node.putArray("notices");
        notices.forEach(told::add);
      }
    }
  }

  /**
   * Returns what became of what a citation stands on, as far as the view knows: what is said of the
   * report, and of the claims in these words.
   */
  List<String> notices(Citation citation) throws IOException {
    Set<Notice> notices = new LinkedHashSet<>(store.notices(filter, citation.document()));
    if (!notices.isEmpty()) {
      for (Evidence each : sight.claims(citation.document())) {
        if (citation.claims().contains(each.claim().id())) {
          notices.addAll(each.marks().notices());
        }
      }
    }
    if (!sight.tellsOfTheDay(citation.document(), citation.claims())) {
      notices.add(new Notice("whether it held on the day asked for is not told"));
    }
    return notices.stream().map(Notice::text).toList();
  }

  /** Returns an answer with its sources numbered in the order of their first use. */
  Reply reply(Answer answer) throws IOException {
    Map<Citation, Integer> numbers = new LinkedHashMap<>();
    List<Reply.Line> lines = new ArrayList<>();
    switch (answer) {
      case Answer.Told told -> told.statements().forEach(one -> lines.add(line(one, numbers)));
      case Answer.NotTold silent -> {
        lines.add(new Reply.Line(silent.lead(), List.of()));
        silent.nearest().forEach(one -> lines.add(line(one, numbers)));
      }
      case Answer.NotAsked(var reason) -> lines.add(new Reply.Line(reason, List.of()));
    }
    List<Reply.Cited> sources = new ArrayList<>();
    for (Citation one : numbers.keySet()) {
      sources.add(
          new Reply.Cited(
              one.quote().words(), SourceLine.of(one.source(), one.quote().span()), notices(one)));
    }
    return new Reply(
        lines,
        sources,
        answer instanceof Answer.Told told ? told.support().line() : "",
        answer instanceof Answer.Told,
        !(answer instanceof Answer.NotAsked));
  }

  private static Reply.Line line(Answer.Statement statement, Map<Citation, Integer> numbers) {
    List<Integer> used = new ArrayList<>();
    for (Citation citation : statement.citations()) {
      numbers.putIfAbsent(citation, numbers.size() + 1);
      used.add(numbers.getOrDefault(citation, 0));
    }
    return new Reply.Line(statement.text(), used);
  }
}
