import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attest.lexicon.Lexicon;

/**
 * Build step: writes the lexicon's entries as the one flat file that the program starts from.
 *
 * <p>Argument: the file to write.
 */
final class FlattenLexicon {
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      Lexicon.fromEntries().writeFlat(out);
    }
  }
}
