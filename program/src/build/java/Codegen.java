import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: migrates an empty SQLite file and writes the jOOQ classes of what is in it.
 *
 * <p>Arguments: the folder of migrations, the folder to write to, the scratch database file. Does
 * nothing where the migrations are those of the last run.
 */
final class Codegen {
  public static void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path out = Path.of(args[1]);
    Path database = Path.of(args[2]);
    Path stamp = Path.of(args[2] + ".stamp");
    String hash = hash(migrations);
    if (Files.isDirectory(out) && Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
      return;
    }
    Files.createDirectories(database.toAbsolutePath().getParent());
    Files.deleteIfExists(database);
    String url = "jdbc:sqlite:" + database;
    Flyway.configure()
        .dataSource(url, null, null)
        .locations(
            "filesystem:" + migrations.resolve("common"),
            "filesystem:" + migrations.resolve("sqlite"))
        .load()
        .migrate();
    GenerationTool.generate(configuration(url, out));
    Files.writeString(stamp, hash);
  }

  private static String hash(Path migrations) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path file : sorted(migrations)) {
      digest.update(file.toString().getBytes("UTF-8"));
      digest.update(Files.readAllBytes(file));
    }
    return new BigInteger(1, digest.digest()).toString(16);
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Configuration configuration(String url, Path out) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withOnError(OnError.FAIL)
        .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                        .withExcludes("flyway_schema_history|sqlite_.*"))
                .withGenerate(
                    new Generate()
                        .withGeneratedAnnotation(true)
                        .withGeneratedAnnotationDate(false)
                        .withGeneratedAnnotationJooqVersion(false)
                        .withComments(false)
                        .withJavadoc(false)
                        .withRecords(true))
                .withTarget(
                    new Target()
                        .withPackageName("org.attest.store.db")
                        .withDirectory(out.toString())));
  }
}
