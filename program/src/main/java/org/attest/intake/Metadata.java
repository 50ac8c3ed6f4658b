package org.attest.intake;

import java.util.List;
import java.util.stream.Stream;
import org.attest.model.Metadatum;

/**
 * What is known of a file beside its text, each thing with its basis.
 *
 * @param title the headline
 * @param publisher who published it
 * @param author the by-line
 * @param published the publication date, as the text of a {@link org.attest.model.When}
 * @param modified the day on which its publisher last changed it, likewise
 * @param address where it was published
 * @param notes what a person should know of it
 */
record Metadata(
    Metadatum title,
    Metadatum publisher,
    Metadatum author,
    Metadatum published,
    Metadatum modified,
    Metadatum address,
    List<String> notes) {

  /** Copies the list; a change before the publication is none. */
  Metadata {
    notes = List.copyOf(notes);
    modified = modified.value().compareTo(published.value()) < 0 ? Metadatum.UNKNOWN : modified;
  }

  /** Returns this, with what the user says of the file in place of what the file says. */
  Metadata under(MetaLine line) {
    return new Metadata(
        first(line.title(), "title", title),
        first(line.publisher(), "publisher", publisher),
        first(line.author(), "author", author),
        first(line.published().text(), "published", published),
        first(line.modified().text(), "modified", modified),
        first(line.address(), "url", address),
        line.published().known() ? List.of() : notes);
  }

  /** Returns this, and where it does not tell, what {@code other} says. */
  Metadata or(Metadata other) {
    return new Metadata(
        title.known() ? title : other.title,
        publisher.known() ? publisher : other.publisher,
        author.known() ? author : other.author,
        published.known() ? published : other.published,
        modified.known() ? modified : other.modified,
        address.known() ? address : other.address,
        published.known() ? notes : Stream.concat(notes.stream(), other.notes.stream()).toList());
  }

  private static Metadatum first(String given, String field, Metadatum found) {
    return given.isEmpty() ? found : Metadatum.given(given, "meta line: " + field);
  }
}
