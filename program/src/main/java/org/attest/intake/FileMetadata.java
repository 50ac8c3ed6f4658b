package org.attest.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attest.intake.extract.Extraction.Declared;
import org.attest.model.Basis;
import org.attest.model.Document.Boilerplate;
import org.attest.model.Metadatum;

/**
 * What is known of a PDF or Word file: first what its text states, then what its properties say,
 * which are often left over from another file or from the program that made it.
 */
final class FileMetadata {

  /** How far into a text its title is looked for. */
  private static final int HEAD = 4000;

  /** What programs write for a title when nobody gave one. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:untitled|document|title|slide|microsoft word|layout|print|report|draft)\\s?\\d*"
              + "|.*\\.(?:docx?|pdf|indd|rtf|odt|pptx?|qxd|html?|tmp)|[\\p{P}\\d\\s]*|\\S*\\d\\S*");

  /** What stands before a title that a program made of a file's name. */
  private static final Pattern PROGRAM = Pattern.compile("^(?:Microsoft Word|PowerPoint[^-]*) - ");

  /** Names of accounts and programs rather than authors. */
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(?i)\\S*|.*\\b(?:user|admin(?:istrator)?|owner|microsoft|adobe|office)\\b.*");

  private FileMetadata() {}

  static Metadata of(String text, List<Boilerplate> boilerplate, Declared declared) {
    Metadata stated = TextMetadata.of(Page.withoutBoilerplate(text, boilerplate), boilerplate);
    Metadatum created = Metadatum.given(declared.created(), "creation date of the file");
    boolean changed = declared.modified().compareTo(declared.created()) > 0;
    return new Metadata(
        title(text, declared, stated.title()),
        stated.publisher(),
        stated.author().known() ? stated.author() : author(declared),
        stated.published().known() ? stated.published() : created,
        stated.modified().known() || !changed
            ? stated.modified()
            : Metadatum.given(declared.modified(), "date of the last change of the file"),
        Metadatum.UNKNOWN,
        stated.notes());
  }

  private static Metadatum title(String text, Declared declared, Metadatum stated) {
    String title = PROGRAM.matcher(declared.title()).replaceFirst("");
    boolean usable = !NO_TITLE.matcher(title).matches();
    Metadatum property = Metadatum.given(title, "title in the file's properties");
    if (usable && plain(text.substring(0, Math.min(text.length(), HEAD))).contains(plain(title))) {
      return property;
    } else if (!declared.heading().isBlank()) {
      return new Metadatum(declared.heading(), Basis.STATED, "the largest letters");
    }
    return usable ? property : stated;
  }

  private static Metadatum author(Declared declared) {
    return NO_AUTHOR.matcher(declared.author()).matches()
        ? Metadatum.UNKNOWN
        : Metadatum.given(declared.author(), "author in the file's properties");
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
