package org.attest.model;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One thing that one report says about an armed group or its world, in that report's own words.
 *
 * @param id made from the content; see {@link #of}
 * @param document the report
 * @param quote the exact words and their place
 * @param subject the canonical name of the actor that the claim is about
 * @param details the kind of claim and its fields
 * @param voice who says it, outermost first, without the publisher; empty for the report's own
 *     voice
 * @param status how it is put forward
 * @param negated whether the words deny it
 * @param holds when it is true in the world
 * @param said when it was said: the statement's own date, else the publication date, else unknown
 * @param rule the name of the rule that found it
 * @param reader the version of the reader that found it
 */
public record Claim(
    ClaimId id,
    DocumentId document,
    Quote quote,
    String subject,
    Details details,
    List<String> voice,
    Status status,
    boolean negated,
    Holds holds,
    When said,
    String rule,
    String reader) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the subject is blank
   */
  public Claim {
    if (subject.isBlank()) {
      throw new IllegalArgumentException("a claim without a subject: " + quote);
    }
    voice = List.copyOf(voice);
  }

  /** Returns the kind of claim. */
  public Kind kind() {
    return details.kind();
  }

  /**
   * Returns the claim with the id that its content gives: document, span, kind, fields, envelope
   * and reader version, hashed with SHA-256 and cut to 64 bits.
   */
  public static Claim of(
      DocumentId document,
      Quote quote,
      String subject,
      Details details,
      List<String> voice,
      Status status,
      boolean negated,
      Holds holds,
      When said,
      String rule,
      String reader) {
    String content =
        String.join(
            "\u001f",
            document.value(),
            quote.toString(),
            subject,
            details.toString(),
            voice.toString(),
            status.word(),
            Boolean.toString(negated),
            holds.toString(),
            said.text(),
            reader);
    return new Claim(
        new ClaimId("c" + digest(content)),
        document,
        quote,
        subject,
        details,
        voice,
        status,
        negated,
        holds,
        said,
        rule,
        reader);
  }

  /**
   * Returns a digest of the fields that it tells, whoever read it and wherever it stands: 16
   * hexadecimal digits. A field that a newer reader knows and this claim does not tell changes
   * nothing.
   */
  public String content() {
    StringBuilder told = new StringBuilder(kind().word());
    ClaimFields.of(this)
        .forEach((field, value) -> {
          if (!value.isEmpty() && !value.equals("false")) {
            told.append('\u001f').append(field).append('=').append(value);
          }
        });
    return digest(told.toString());
  }

  /** Returns this claim, by the same id, as a person says that it should be read. */
  public Claim read(
      String newSubject,
      Details newDetails,
      List<String> newVoice,
      Status newStatus,
      boolean newNegated,
      Holds newHolds,
      When newSaid) {
    return new Claim(
        id,
        document,
        quote,
        newSubject,
        newDetails,
        newVoice,
        newStatus,
        newNegated,
        newHolds,
        newSaid,
        rule,
        reader);
  }

  /** The id follows from the content, so it is hash enough: claims stand in many sets. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  private static String digest(String content) {
    return Sha256.of(content.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
