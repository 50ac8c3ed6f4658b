package org.attest.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that is the report: the deepest element that holds most of the
 * paragraphs which are not marked as something else.
 */
final class MainPart {

  /** A text shorter than this is a label or a heading more often than a paragraph. */
  private static final int PARAGRAPH = 80;

  /** The share of the paragraphs that the main part must hold. */
  private static final double MOST = 0.75;

  /** A container with a larger share of the page's paragraphs is not what its class says. */
  private static final double TOO_MUCH = 0.4;

  private static final Set<String> NEVER = Set.of("html", "body", "main", "article");

  private static final List<Map.Entry<Pattern, String>> CLASSES =
      List.of(
          rule("comments?|respond|disqus|replies", "form"),
          rule(
              "newsletter|subscri(?:be|ption)|sign-?up|cookie|consent|gdpr|paywall|modal|popup",
              "form"),
          rule(
              "related|recommend(?:ed|ations)?|most-?read|read-?more|more-?on|more-?from|trending|teasers?|promo|see-?also|outbrain|taboola",
              "links"),
          rule(
              "nav|navigation|navbar|menu|breadcrumbs?|masthead|site-?header|site-?footer|footer|sidebar|toolbar|pagination|skip|share|sharing|social|tags?|widget|advert(?:isement)?|ads?|sponsored|banner",
              "navigation"),
          rule("credit|image-?credit|photo-?credit|copyright|image-?source", "credit"));

  private final Map<Element, Integer> weights = new HashMap<>();
  private final int total;
  private final @Nullable Element main;

  private MainPart(Document page) {
    for (Element paragraph : page.body().select("p, pre, blockquote, td, dd, div, li, section")) {
      int weight = weight(paragraph);
      if (weight > 0 && paragraph.parents().stream().allMatch(e -> tagReason(e).isEmpty())) {
        weights.merge(paragraph, weight, Integer::sum);
        paragraph.parents().forEach(above -> weights.merge(above, weight, Integer::sum));
      }
    }
    total = weights.getOrDefault(page.body(), 0);
    main = total == 0 ? null : deepest(page.body());
  }

  static MainPart of(Document page) {
    return new MainPart(page);
  }

  private static Map.Entry<Pattern, String> rule(String words, String reason) {
    return Map.entry(
        Pattern.compile("(?:^|[\\s_-])(?:" + words + ")(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE),
        reason);
  }

  private static int weight(Element paragraph) {
    String own = paragraph.normalName().equals("p") ? paragraph.text() : paragraph.ownText();
    int links = paragraph.select("a").text().length();
    return isParagraph(own, links) ? own.length() : 0;
  }

  /**
   * Returns whether these words, of which {@code linked} characters are links, are running text.
   */
  static boolean isParagraph(String words, int linked) {
    return words.length() >= PARAGRAPH && linked * 2 < words.length();
  }

  private Element deepest(Element body) {
    Element deepest = body;
    Element next = body;
    while (next != null) {
      deepest = next;
      next =
          deepest.children().stream()
              .filter(child -> weights.getOrDefault(child, 0) >= MOST * total)
              .filter(child -> !child.normalName().equals("p"))
              .findFirst()
              .orElse(null);
    }
    return deepest;
  }

  boolean found() {
    return main != null;
  }

  boolean is(Element element) {
    return element.equals(main);
  }

  /** Returns what {@code element} holds if it is no report; empty where nothing says so. */
  String reason(Element element) {
    String reason = tagReason(element);
    if (reason.isEmpty()) {
      reason = classReason(element);
    }
    boolean much = weights.getOrDefault(element, 0) > TOO_MUCH * Math.max(1, total);
    return much ? "" : reason;
  }

  private static String tagReason(Element element) {
    String role = element.attr("role");
    return switch (element.normalName()) {
      case "nav", "footer", "dialog" -> "navigation";
      case "aside" -> "links";
      case "form", "button", "select", "textarea", "label", "fieldset" -> "form";
      case "header" -> element.closest("article, main") == null ? "navigation" : "";
      default ->
          switch (role) {
            case "navigation", "banner", "contentinfo", "search", "dialog", "menu" -> "navigation";
            case "complementary" -> "links";
            default -> "";
          };
    };
  }

  private static String classReason(Element element) {
    String names = element.className() + " " + element.id();
    if (names.isBlank() || NEVER.contains(element.normalName())) {
      return "";
    }
    return CLASSES.stream()
        .filter(rule -> rule.getKey().matcher(names).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
