package org.attest.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.export.ClaimJson;
import org.attest.model.Claim;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Metadatum;
import org.attest.model.Source;
import org.attest.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of reports with questions about them and, for a perfect reader, their claims. */
final class QuestionSet {

  private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern SENTENCE =
      Pattern.compile(
          "[^\\n]+?(?:(?<!\\b(?:Dr|Mr|Mrs|U\\.S|St))[.!?][\"”’)]*(?=\\s+[\\p{Lu}\"“]|\\s*\\n|\\s*$)|(?=\\n|$))");

  /** A question with what counts as right. */
  record Item(
      Question question,
      boolean answerable,
      List<List<String>> must,
      List<String> any,
      List<Evidenced> evidence) {}

  /** Where the answer stands. */
  record Evidenced(String document, String quote) {}

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<DocumentId, Source> sources = new HashMap<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Evidence> claims = new ArrayList<>();

  private QuestionSet() {}

  static QuestionSet read(Path texts, Path meta, Path questions, Path gold) {
    QuestionSet set = new QuestionSet();
    lines(meta).forEach(set::meta);
    set.sources.keySet().stream()
        .sorted()
        .forEach(id -> set.texts.put(id.value(), text(texts, id.value())));
    lines(questions).forEach(line -> set.items.add(item(JSON.readTree(line))));
    if (Files.exists(gold)) {
      lines(gold).forEach(set::claim);
    }
    return set;
  }

  private void meta(String line) {
    JsonNode node = JSON.readTree(line);
    DocumentId id = new DocumentId(node.path("id").stringValue());
    sources.put(
        id,
        new Source(
            id,
            Metadatum.given(node.path("title").asString(""), "meta"),
            Metadatum.given(node.path("publisher").asString(""), "meta"),
            Metadatum.UNKNOWN,
            Metadatum.given(node.path("published").asString(""), "meta"),
            Metadatum.UNKNOWN,
            "",
            DAY));
  }

  private void claim(String line) {
    Claim claim = ClaimJson.claim(line);
    claims.add(new Evidence(claim, source(claim.document().value()), Evidence.Review.MACHINE));
  }

  private static Item item(JsonNode node) {
    Set<DocumentId> documents =
        strings(node.path("docs")).stream().map(DocumentId::new).collect(Collectors.toSet());
    Question question =
        new Question(
            node.path("id").stringValue(),
            node.path("question").stringValue(),
            Optional.of(node.path("group").asString("")).filter(group -> !group.isEmpty()),
            documents);
    return new Item(
        question,
        node.path("answerable").asBoolean(),
        node.path("must_all").valueStream().map(QuestionSet::strings).toList(),
        strings(node.path("answers")),
        node.path("evidence")
            .valueStream()
            .map(e -> new Evidenced(e.path("doc").stringValue(), e.path("quote").stringValue()))
            .toList());
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }

  List<Item> items() {
    return items;
  }

  List<Evidence> claims() {
    return claims;
  }

  Map<String, String> texts() {
    return texts;
  }

  Source source(String document) {
    return java.util.Objects.requireNonNull(sources.get(new DocumentId(document)));
  }

  /** Returns the sentences as a plain cut at full stops gives them. */
  List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    texts.forEach((id, text) -> {
      Matcher matcher = SENTENCE.matcher(text);
      while (matcher.find()) {
        if (!matcher.group().isBlank() && !matcher.group().strip().endsWith("?")) {
          passages.add(
              new Passage(
                  new DocumentId(id),
                  new Span(matcher.start(), matcher.end()),
                  matcher.group(),
                  List.of(),
                  source(id)));
        }
      }
    });
    return passages;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path folder, String id) {
    try {
      Path plain = folder.resolve(id + ".txt");
      return Files.exists(plain) ? Files.readString(plain) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
