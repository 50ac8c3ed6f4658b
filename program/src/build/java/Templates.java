import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Build step: writes the desk's templates as Java classes of the package that renders them. */
final class Templates {

  private Templates() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    Files.createDirectories(out);
    TemplateEngine engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(Path.of(args[0])),
            out,
            ContentType.Html,
            null,
            "org.attest.web");
    engine.setTrimControlStructures(true);
    engine.generateAll();
  }
}
