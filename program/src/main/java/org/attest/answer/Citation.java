package org.attest.answer;

import java.util.List;
import org.attest.model.ClaimId;
import org.attest.model.DocumentId;
import org.attest.model.Quote;
import org.attest.model.Source;

/**
 * What a sentence of an answer stands on: exact words of one report.
 *
 * @param document the report
 * @param quote its words and their place
 * @param source what is known of the report
 * @param claims the claims that these words carry; empty where none was read from them
 */
public record Citation(DocumentId document, Quote quote, Source source, List<ClaimId> claims) {

  /** Copies the list. */
  public Citation {
    claims = List.copyOf(claims);
  }
}
