package org.attest.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.dossier.Line;
import org.attest.dossier.Wording;
import org.attest.model.DocumentId;
import org.attest.model.Source;
import org.attest.model.When;

/**
 * Says whose report a sentence comes from, as an article does: with its date where the report is
 * first named, by its publisher after that, and as "the same report" where it goes on.
 */
final class Attribution {

  private static final int NAMED = 3;

  /** So many ways there are to say that the same report goes on. */
  private static final int WAYS = 3;

  private final Set<DocumentId> named = new HashSet<>();
  private Set<DocumentId> before = Set.of();
  private String topic = "";
  private int going;

  /** Forgets whose sentence came before: a new paragraph begins. */
  void paragraph() {
    before = Set.of();
    topic = "";
    going = 0;
  }

  /** Returns the clause as a sentence with its source. */
  String sentence(String clause, List<Line> lines) {
    topic = "";
    Set<DocumentId> documents = documents(lines);
    boolean again = documents.equals(before);
    before = documents;
    if (again && plain(clause)) {
      return switch (going++ % WAYS) {
        case 0 -> "The same " + does(documents, "adds", "add") + " that " + clause + ".";
        case 1 ->
            Phrasing.capitalised(clause) + ", according to the same " + report(documents) + ".";
        default ->
            Phrasing.capitalised(clause)
                + ", the "
                + does(documents, "also says", "also say")
                + ".";
      };
    }
    if (again) {
      return Phrasing.capitalised(clause) + ".";
    }
    return Phrasing.capitalised(clause) + ", " + reporting(lines, "reported", "report") + ".";
  }

  /** Returns words of a report with the report before them: "X writes: “…”". */
  String quotation(String about, String marked, List<Line> lines) {
    Set<DocumentId> documents = documents(lines);
    boolean again = documents.equals(before);
    before = documents;
    String lead;
    if (again) {
      lead =
          switch (going++ % WAYS) {
            case 0 -> "the same " + does(documents, "says", "say");
            case 1 -> "the " + does(documents, "adds", "add");
            default -> "the " + does(documents, "goes on", "go on");
          };
    } else {
      going = 0;
      boolean file = about.isEmpty() && !lines.getFirst().evidence().source().publisher().known();
      lead = (file ? "the report " : "") + reporting(lines, "wrote", "write");
    }
    String opening = about.isEmpty() || about.equals(topic) ? lead : about + ", " + lead;
    topic = about;
    return Phrasing.capitalised(opening) + ": " + marked + ".";
  }

  private static boolean plain(String clause) {
    return !clause.startsWith("according to ")
        && !clause.startsWith("by its own account")
        && !clause.startsWith("by their own account")
        && !clause.startsWith("reportedly, ");
  }

  private static String report(Set<DocumentId> documents) {
    return documents.size() == 1 ? "report" : "reports";
  }

  private static String does(Set<DocumentId> documents, String one, String several) {
    return report(documents) + " " + (documents.size() == 1 ? one : several);
  }

  /** "X reported on 3 May 2021", "X reports" where it is known already, "X and Y report". */
  private String reporting(List<Line> lines, String past, String present) {
    List<Source> sources = lines.stream().map(line -> line.evidence().source()).distinct().toList();
    List<String> labels = sources.stream().map(Source::label).distinct().sorted().toList();
    boolean fresh = sources.stream().noneMatch(source -> named.contains(source.document()));
    sources.forEach(source -> named.add(source.document()));
    if (labels.size() == 1) {
      Source first = sources.getFirst();
      boolean one = sources.size() == 1;
      return labels.getFirst()
          + (fresh && one ? " " + dated(first, past, present) : " " + present + "s");
    }
    String who =
        labels.size() <= NAMED
            ? Wording.list(labels)
            : Wording.list(
                List.of(
                    String.join(", ", labels.subList(0, NAMED)),
                    labels.size() - NAMED + " others"));
    return who + " " + present + origins(lines);
  }

  private static String dated(Source source, String past, String present) {
    String date = Wording.of(When.of(source.published().value()));
    boolean day = source.published().value().length() == 10;
    return date.isEmpty() ? present + "s, without a date" : past + (day ? " on " : " in ") + date;
  }

  private static String origins(List<Line> lines) {
    int reports = lines.stream().mapToInt(Line::reports).max().orElse(1);
    int origins = lines.stream().mapToInt(Line::origins).max().orElse(1);
    return reports > 1 && origins < reports
        ? " ("
            + EventSummary.counted(reports, "report")
            + ", "
            + EventSummary.counted(origins, "origin")
            + ")"
        : "";
  }

  private static Set<DocumentId> documents(List<Line> lines) {
    return lines.stream()
        .map(line -> line.evidence().claim().document())
        .collect(Collectors.toSet());
  }
}
