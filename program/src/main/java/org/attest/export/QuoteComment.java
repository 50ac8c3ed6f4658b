package org.attest.export;

import java.util.Collection;
import org.attest.model.Claim;
import org.attest.model.Evidence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The quotes of a page as a comment that a browser does not show, so that {@code attest verify} can
 * find each of them exactly, however the page shortens or escapes what it shows.
 *
 * <p>Works in HTML and in Markdown: {@code <!-- attest:quotes
 * [{"doc":…,"quote":…,"start":…,"end":…}] -->}.
 */
public final class QuoteComment {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private QuoteComment() {}

  /** Returns the comment, with a line break after it. */
  public static String of(Collection<Evidence> claims) {
    ArrayNode quotes = JSON.createArrayNode();
    claims.stream().map(Evidence::claim).distinct().forEach(claim -> add(quotes, claim));
    return "<!-- attest:quotes " + harmless(quotes.toString()) + " -->\n";
  }

  /** Returns the comment for the footnotes of an explainer. */
  public static String ofNotes(Collection<Explainer.Note> notes) {
    ArrayNode quotes = JSON.createArrayNode();
    for (Explainer.Note note : notes) {
      ObjectNode quote = quotes.addObject();
      quote.put("doc", note.citation().document().value());
      quote.put("quote", note.citation().quote().words());
      quote.put("start", note.citation().quote().span().start());
      quote.put("end", note.citation().quote().span().end());
    }
    return "<!-- attest:quotes " + harmless(quotes.toString()) + " -->\n";
  }

  private static void add(ArrayNode quotes, Claim claim) {
    ObjectNode quote = quotes.addObject();
    quote.put("claim", claim.id().value());
    quote.put("doc", claim.document().value());
    quote.put("quote", claim.quote().words());
    quote.put("start", claim.quote().span().start());
    quote.put("end", claim.quote().span().end());
  }

  /** No letters that could end the comment: they can only stand inside JSON's strings. */
  private static String harmless(String json) {
    return json.replace("--", "\\u002d\\u002d").replace("<", "\\u003c").replace(">", "\\u003e");
  }
}
