import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.attest.lexicon.Gazetteer;
import org.attest.lexicon.PlaceEntry;
import org.attest.lexicon.PlacePrecision;

/**
 * Makes the desk's map shapes out of Natural Earth's provinces and countries (public domain), as
 * Debian's package qgis-common carries them.
 *
 * <pre>
 * apt-get download qgis-common; dpkg -x qgis-common_*.deb qgis      (any folder)
 * mvn -q package -DskipTests
 * java -cp program/target/classes:$(cat program/target/classpath.txt) tools/ShapesBuild.java \
 *   qgis/usr/share/qgis/resources/data/world_map.gpkg program/src/main/resources/org/attest/web/map
 * </pre>
 *
 * <p>One line a shape: code, country, name, box (west, north, east, south), outline; parted by
 * tabs. The outline is an SVG path whose units are hundredths of a degree, x to the east and y to
 * the south, so that neighbours keep sharing their borders. The same input gives the same bytes.
 */
final class ShapesBuild {

  private static final double UNITS = 100;

  private ShapesBuild() {}

  private record Shape(String country, String name, List<String> names, String fips, byte[] form) {}

  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[1]);
    Files.createDirectories(out);
    StringBuilder sums = new StringBuilder();
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + args[0])) {
      sums.append(write(out.resolve("provinces.tsv.gz"), provinces(file)));
      sums.append(write(out.resolve("countries.tsv.gz"), countries(file)));
    }
    Files.writeString(out.resolve("checksums.txt"), sums.toString());
  }

  private static TreeSet<String> provinces(Connection file) throws SQLException {
    TreeSet<String> lines = new TreeSet<>();
    int joined = 0;
    int all = 0;
    String sql = "select iso_a2, name, gn_name, woe_name, fips, geom from states_provinces";
    try (Statement statement = file.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        List<String> names = new ArrayList<>();
        for (int column : new int[] {3, 2, 4}) {
          Optional.ofNullable(row.getString(column)).ifPresent(names::add);
        }
        Shape shape =
            new Shape(
                Objects.requireNonNullElse(row.getString(1), ""),
                Objects.requireNonNullElse(row.getString(2), ""),
                names,
                Objects.requireNonNullElse(row.getString(5), ""),
                row.getBytes(6));
        String code = code(shape);
        String line = line(code, shape);
        all++;
        joined += code.isEmpty() ? 0 : 1;
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
    }
    System.out.println(joined + " of " + all + " provinces have a GeoNames code");
    return lines;
  }

  private static TreeSet<String> countries(Connection file) throws SQLException {
    TreeSet<String> lines = new TreeSet<>();
    try (Statement statement = file.createStatement();
        ResultSet row = statement.executeQuery("select iso_a2, NAME, geom from countries")) {
      while (row.next()) {
        String country = Objects.requireNonNullElse(row.getString(1), "");
        String name = Objects.requireNonNullElse(row.getString(2), "");
        String line = line(country, new Shape(country, name, List.of(), "", row.getBytes(3)));
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** Natural Earth's GeoNames name is right where its FIPS code is that of an older province. */
  private static String code(Shape shape) {
    for (String name : shape.names) {
      for (String form :
          List.of(name, name.replaceFirst("^(?:Wil[aā]yat-e|Wilāyat|Muḩāfaz̧at) ", ""))) {
        Optional<PlaceEntry> found =
            Gazetteer.builtIn().named(form).stream()
                .filter(entry -> entry.precision() == PlacePrecision.ADMIN1)
                .filter(entry -> entry.country().equals(shape.country))
                .findFirst();
        if (found.isPresent()) {
          return found.get().admin1();
        }
      }
    }
    String fips = shape.fips;
    String code = fips.length() < 4 ? "" : shape.country + "." + fips.substring(2);
    return code.isEmpty() || Gazetteer.builtIn().areaName(code).isEmpty() ? "" : code;
  }

  private static String line(String code, Shape shape) {
    int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
    String path = path(shape.form, box);
    if (path.isEmpty()) {
      return "";
    }
    String corners = box[0] + " " + box[1] + " " + box[2] + " " + box[3];
    return String.join("\t", code, shape.country, shape.name.replace('\t', ' '), corners, path);
  }

  /** Reads a GeoPackage geometry: a header, then well-known binary. */
  private static String path(byte[] form, int[] box) {
    ByteBuffer bytes = ByteBuffer.wrap(form).order(ByteOrder.LITTLE_ENDIAN);
    int envelope = (form[3] >> 1) & 7;
    bytes.position(8 + new int[] {0, 32, 48, 48, 64}[envelope]);
    StringBuilder path = new StringBuilder();
    geometry(bytes, path, box);
    return path.toString();
  }

  private static void geometry(ByteBuffer bytes, StringBuilder path, int[] box) {
    bytes.order(bytes.get() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int type = bytes.getInt();
    int parts = bytes.getInt();
    for (int part = 0; part < parts; part++) {
      switch (type) {
        case 6 -> geometry(bytes, path, box);
        case 3 -> ring(bytes, path, box);
        default -> throw new IllegalArgumentException("not an area: " + type);
      }
    }
  }

  private static void ring(ByteBuffer bytes, StringBuilder path, int[] box) {
    List<int[]> points = new ArrayList<>();
    int count = bytes.getInt();
    for (int i = 0; i < count; i++) {
      int[] point = {
        (int) Math.round(bytes.getDouble() * UNITS), (int) Math.round(-bytes.getDouble() * UNITS)
      };
      if (points.isEmpty() || !Arrays.equals(points.getLast(), point)) {
        points.add(point);
      }
    }
    if (points.size() < 4) {
      return; // an islet of less than a hundredth of a degree
    }
    int x = 0;
    int y = 0;
    for (int i = 0; i < points.size() - 1; i++) {
      int[] point = points.get(i);
      path.append(i == 0 ? "M" : i == 1 ? "l" : "");
      if (i == 0) {
        path.append(point[0]).append(' ').append(point[1]);
      } else {
        step(path, i > 1, point[0] - x);
        step(path, true, point[1] - y);
      }
      x = point[0];
      y = point[1];
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    path.append('z');
  }

  private static void step(StringBuilder path, boolean parted, int by) {
    path.append(parted && by >= 0 ? " " : "").append(by);
  }

  private static String write(Path file, TreeSet<String> lines) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(9);
          }
        }) {
      for (String line : lines) {
        zip.write((line + "\n").getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new IOException("cannot write " + file, e);
    }
    Files.write(file, bytes.toByteArray());
    System.out.println(file + ": " + lines.size() + " shapes, " + bytes.size() + " bytes");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    return HexFormat.of().formatHex(hash) + "  " + file.getFileName() + "\n";
  }
}
