package org.attest.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that is the report: the element in which most paragraphs stand side by
 * side (as Readability weighs it: those of its children whole, those of their children half), else
 * the deepest one that holds most of them.
 *
 * <p>What an element is called counts only as far as its share of the page bears it out: a form
 * around the whole page is no form, and a {@code widget} with all paragraphs is the report.
 */
final class MainPart {

  /** A text shorter than this is a label or a heading more often than a paragraph. */
  private static final int PARAGRAPH = 80;

  /** The share of the paragraphs that the main part must hold where no name says what it is. */
  private static final double MOST = 0.75;

  /** The share that is enough where the paragraphs stand side by side in one element. */
  private static final double ENOUGH = 0.4;

  /** A container with a larger share of the page's paragraphs is not what its name says. */
  private static final double TOO_MUCH = 0.4;

  /** What a name of an article's body is worth beside its paragraphs. */
  private static final double NAMED = 1.25;

  /** A larger element that adds no more than this share of paragraphs holds the same report. */
  private static final double LITTLE = 0.1;

  private static final Set<String> NEVER = Set.of("html", "body", "main", "article");

  private static final Pattern BODY =
      named(
          "(?:article|story|post|entry|news|blog|page|main|single)-?(?:[a-z]+-)?(?:body|content|text|copy|section)|(?:body|content)-?(?:text|copy|body)|articlebody|entry|post|hentry|rich-?text|prose|wysiwyg");

  private static final List<Map.Entry<Pattern, String>> NAMES =
      List.of(
          rule("comments?|comment-list|respond|disqus|replies|discussion", "form"),
          rule(
              "newsletters?|subscri(?:be|bers|ption)|sign-?up|cookies?|consent|gdpr|paywall|modal|popup|donat(?:e|ion)|call-to-action|cta",
              "form"),
          rule(
              "related|recommend(?:ed|ations?)?|recirc(?:ulation)?|most-?(?:read|popular|viewed|shared)|popular|read-?(?:more|next|also)|up-?next|next-?(?:up|article|post|story)|prev(?:ious)?-?(?:article|post)|more-?(?:on|from|in|stories|news|articles|links|like)|latest(?:-(?:news|stories|posts))?|trending|top-?stories|headlines|teasers?|promos?|see-?also|also-?like|outbrain|taboola|revcontent|zergnet|explore-?(?:more|further)|playlist|carousel|inline-links?",
              "links"),
          rule(
              "nav|navigation|navbar|menu|breadcrumbs?|masthead|site-?header|site-?footer|global-?(?:header|footer)|footer|sidebar|side-?bar|rail|right-?col(?:umn)?|toolbar|tools|pagination|pager|skip|share|sharing|socials?|tags?|topics|categories|widgets?|advert(?:isement|ising)?s?|ads?|ad-?(?:slot|unit|container|wrapper)|dfp|sponsor(?:ed)?|banner|sr-only|screen-reader(?:-text)?|visually-?hidden|a11y|noprint|no-print|player-?(?:controls|overlay)|vjs|ticker|alerts?",
              "navigation"),
          rule(
              "credits?|image-?credit|photo-?credit|copyright|image-?source|disclaimer|author-?(?:bio|box|info|card)|about-?(?:the-?)?author|bio|citation",
              "credit"));

  private final Map<Element, Integer> shares = new HashMap<>();
  private final Map<Element, Integer> counted = new HashMap<>();
  private final Map<Element, Double> crowds = new HashMap<>();
  private final Map<Element, String> reasons = new HashMap<>();
  private final int whole;
  private final int total;
  private final @Nullable Element main;

  private MainPart(Document page) {
    PageBlocks blocks = PageBlocks.of(page.body());
    blocks.paragraphs((paragraph, length) -> weigh(paragraph, length, shares));
    whole = shares.getOrDefault(page.body(), 0);
    blocks.paragraphs((paragraph, length) -> {
      if (clean(paragraph)) {
        weigh(paragraph, length, counted);
        crowd(paragraph, length);
      }
    });
    total = counted.getOrDefault(page.body(), 0);
    main = total == 0 ? null : best(page.body());
  }

  static MainPart of(Document page) {
    return new MainPart(page);
  }

  private static Pattern named(String words) {
    return Pattern.compile("(?:^|[\\s_-])(?:" + words + ")(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE);
  }

  private static Map.Entry<Pattern, String> rule(String words, String reason) {
    return Map.entry(named(words), reason);
  }

  private static void weigh(Element paragraph, int length, Map<Element, Integer> weights) {
    for (Element at = paragraph; at != null; at = at.parent()) {
      weights.merge(at, length, Integer::sum);
    }
  }

  private void crowd(Element paragraph, int length) {
    Element parent = paragraph.parent();
    Element around = paragraph.normalName().equals("p") && parent != null ? parent : paragraph;
    crowds.merge(around, (double) length, Double::sum);
    if (around.parent() != null) {
      crowds.merge(around.parent(), length / 2.0, Double::sum);
    }
  }

  private boolean clean(Element block) {
    for (Element at = block; at != null; at = at.parent()) {
      if (!reason(at).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether words of this length, of which {@code linked} characters are links, are running
   * text.
   */
  static boolean isParagraph(int length, int linked) {
    return length >= PARAGRAPH && linked * 2 < length;
  }

  private Element best(Element body) {
    Optional<Element> densest =
        crowds.keySet().stream()
            .max(Comparator.comparingDouble(this::density))
            .filter(each -> counted.getOrDefault(each, 0) >= ENOUGH * total);
    return densest.map(this::widened).orElseGet(() -> deepest(body));
  }

  private double density(Element element) {
    return crowds.getOrDefault(element, 0.0) * (isNamedBody(element) ? NAMED : 1);
  }

  /** Returns the largest element around a dense one that holds little else, or is named a body. */
  private Element widened(Element dense) {
    Element widest = dense;
    int held = counted.getOrDefault(dense, 0);
    for (Element at : dense.parents()) {
      int more = counted.getOrDefault(at, 0) - held;
      if (more <= LITTLE * held && isNamedBody(at)) {
        widest = at;
      }
    }
    return widest;
  }

  private static boolean isNamedBody(Element element) {
    return element.normalName().equals("article")
        || element.attr("itemprop").equals("articleBody")
        || (!NEVER.contains(element.normalName()) && BODY.matcher(names(element)).find());
  }

  private Element deepest(Element body) {
    Element deepest = body;
    Element next = body;
    while (next != null) {
      deepest = next;
      next =
          deepest.children().stream()
              .filter(child -> counted.getOrDefault(child, 0) >= MOST * total)
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
    String known = reasons.get(element);
    if (known == null) {
      known = reasoned(element);
      reasons.put(element, known);
    }
    return known;
  }

  private String reasoned(Element element) {
    if (shares.getOrDefault(element, 0) > TOO_MUCH * Math.max(1, whole)) {
      return "";
    }
    String reason = tagReason(element);
    return reason.isEmpty() ? nameReason(element) : reason;
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

  private static String nameReason(Element element) {
    if (NEVER.contains(element.normalName())) {
      return "";
    }
    String names = names(element);
    return names.isBlank()
        ? ""
        : NAMES.stream()
            .filter(rule -> rule.getKey().matcher(names).find())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
  }

  /** Returns class and id with the words of {@code camelCase} names apart. */
  private static String names(Element element) {
    String names = element.className() + " " + element.id();
    return names.replaceAll("(?<=[a-z])(?=[A-Z])", "-");
  }
}
