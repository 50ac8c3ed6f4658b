package org.attest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.model.Basis;
import org.attest.model.Metadatum;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a page declares about itself in its head, in JSON-LD and in its address. */
final class PageMetadata {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datePublished",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dc.date",
          "dcterms.created",
          "article.published");

  private static final List<String> CHANGES =
      List.of(
          "article:modified_time",
          "og:article:modified_time",
          "og:updated_time",
          "dateModified",
          "last-modified",
          "lastmod",
          "dcterms.modified",
          "dc.date.modified");

  private final Document page;
  private final List<JsonNode> articles = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private PageMetadata(Document page) {
    this.page = page;
  }

  static Metadata of(Document page) {
    PageMetadata found = new PageMetadata(page);
    found.collectJsonLd();
    Metadatum address = found.address();
    return new Metadata(
        found.title(),
        found.publisher(),
        found.author(),
        found.published(address.value()),
        found.modified(),
        address,
        found.notes);
  }

  private void collectJsonLd() {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(MAPPER.readTree(script.data()), 0);
      } catch (JacksonException _) {
        notes.add("the page's JSON-LD cannot be read and was left out");
      }
    }
  }

  private void collect(JsonNode node, int depth) {
    if (node.isObject() && (node.has("datePublished") || node.has("headline"))) {
      articles.add(node);
    }
    if (depth < 4) {
      for (JsonNode child : node) {
        collect(child, depth + 1);
      }
    }
  }

  private Metadatum title() {
    return meta("og:title")
        .or(() -> jsonLd("headline"))
        .or(() -> element("h1"))
        .or(() -> element("title"))
        .orElse(Metadatum.UNKNOWN);
  }

  private Metadatum publisher() {
    return meta("og:site_name")
        .or(() -> jsonLd("publisher"))
        .or(() -> meta("application-name"))
        .orElse(Metadatum.UNKNOWN);
  }

  private Metadatum author() {
    return meta("author")
        .or(() -> jsonLd("author"))
        .or(() -> meta("article:author"))
        .filter(author -> !author.value().startsWith("http"))
        .orElse(Metadatum.UNKNOWN);
  }

  private Metadatum address() {
    return linked()
        .or(() -> meta("og:url"))
        .or(() -> jsonLd("url"))
        .filter(address -> address.value().matches("https?://.+"))
        .orElse(Metadatum.UNKNOWN);
  }

  private Optional<Metadatum> linked() {
    Element link = page.selectFirst("link[rel=canonical]");
    return link == null ? Optional.empty() : given(link.attr("href"), "link: canonical");
  }

  private Metadatum published(String address) {
    return dated(jsonLd("datePublished"))
        .or(() -> DATES.stream().map(this::meta).flatMap(m -> dated(m).stream()).findFirst())
        .or(this::timeElement)
        .or(() ->
            Dates.inAddress(address)
                .map(found ->
                    new Metadatum(
                        found.date().text(), Basis.INFERRED, "the address: " + found.words())))
        .orElse(Metadatum.UNKNOWN);
  }

  private Metadatum modified() {
    return dated(jsonLd("dateModified"))
        .or(() -> CHANGES.stream().map(this::meta).flatMap(m -> dated(m).stream()).findFirst())
        .orElse(Metadatum.UNKNOWN);
  }

  private Optional<Metadatum> timeElement() {
    for (Element time :
        page.select("article time[datetime], main time[datetime], time[datetime]")) {
      Optional<Metadatum> date = dated(given(time.attr("datetime"), "time: datetime"));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** Returns the day that a declared date names; where it can be read two ways, only a note. */
  private Optional<Metadatum> dated(Optional<Metadatum> declared) {
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    String value = declared.get().value();
    Optional<Dates.Found> found = Dates.in(value.replaceFirst("T.*", ""));
    if (found.isPresent() && !found.get().date().known()) {
      notes.add("the date " + value + " of the page can be read in more than one way");
    }
    return found
        .filter(date -> date.date().known())
        .map(date -> Metadatum.given(date.date().text(), declared.get().evidence()));
  }

  private Optional<Metadatum> meta(String name) {
    for (Element meta : page.select("meta[content]")) {
      if (meta.attr("property").equalsIgnoreCase(name)
          || meta.attr("name").equalsIgnoreCase(name)
          || meta.attr("itemprop").equalsIgnoreCase(name)) {
        return given(meta.attr("content"), "meta: " + name);
      }
    }
    return Optional.empty();
  }

  private Optional<Metadatum> element(String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? Optional.empty() : given(element.text(), selector + " of the page");
  }

  private Optional<Metadatum> jsonLd(String field) {
    return articles.stream()
        .map(article -> words(article.path(field)))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .flatMap(words -> given(words, "JSON-LD: " + field));
  }

  /** Returns the text of a value, or the name of the thing that it is. */
  private static String words(JsonNode value) {
    if (value.isArray()) {
      List<String> all = new ArrayList<>();
      value.forEach(one -> all.add(words(one)));
      return String.join(", ", all);
    }
    return value.isObject() ? value.path("name").asString("") : value.asString("");
  }

  private static Optional<Metadatum> given(String value, String evidence) {
    String words = value.strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(Metadatum.given(words, evidence));
  }
}
