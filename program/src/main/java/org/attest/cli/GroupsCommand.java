package org.attest.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.GroupLine;
import picocli.CommandLine.Command;

/** Lists the armed groups of the record. */
@Command(
    name = "groups",
    header = "Who is in the record.",
    description = {
      "",
      "Lists every armed group that a report speaks of, the most spoken of first.",
      "A star marks a group that the lexicon does not know: a report introduced it.",
      ""
    },
    footer = {"", "Then:   attest dossier \"Islamic State Khorasan\""})
final class GroupsCommand implements Callable<Integer> {

  private final Main main;

  GroupsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      List<GroupLine> groups = attest.groups();
      if (groups.isEmpty()) {
        main.err().println("No report in this record names an armed group yet.");
        return 0;
      }
      int width = groups.stream().mapToInt(group -> group.name().length()).max().orElse(0) + 1;
      String row = "%-" + width + "s  %6s  %7s  %s";
      main.screen().line(row.formatted("GROUP", "CLAIMS", "REPORTS", "REPORTED"));
      for (GroupLine group : groups) {
        String name = group.name() + (group.inLexicon() ? "" : "*");
        main.screen().line(row.formatted(name, group.claims(), group.documents(), days(group)));
      }
      if (groups.stream().anyMatch(group -> !group.inLexicon())) {
        main.screen().gap();
        main.screen().line("* not in the lexicon; a report introduced it");
      }
    }
    return 0;
  }

  private static String days(GroupLine group) {
    String first = group.first().text();
    String last = group.last().text();
    return first.equals(last) ? first : first + " to " + last;
  }
}
