package org.attest.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attest.dossier.Changes;
import org.attest.dossier.Changes.Change;
import org.attest.dossier.Changes.Sort;
import org.attest.dossier.StandingQuestion;
import org.attest.dossier.Wording;
import org.attest.export.Page.Block;
import org.attest.model.When;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What later reports did to a dossier, in every format. Thread-safe. */
public final class ChangesExport {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ChangesExport() {}

  /** Returns plain text for a terminal of 100 columns. */
  public static String text(Changes changes) {
    return PageText.of(page(changes));
  }

  /** Returns Markdown. */
  public static String markdown(Changes changes) {
    return PageMarkdown.of(page(changes));
  }

  /** Returns one HTML file that loads nothing and runs nothing. */
  public static String html(Changes changes) {
    return PageHtml.of(page(changes));
  }

  /** Returns indented JSON; each change holds its whole claim with the exact quote. */
  public static String json(Changes changes) {
    ObjectNode root = JSON.createObjectNode();
    root.put("group", changes.dossier().group());
    root.put("since", changes.since().toString());
    ExplainerJson.times(root, changes.dossier().times());
    root.put("reviewed_only", changes.dossier().reviewedOnly());
    DossierExport.withheld(root, changes.dossier().withheld());
    ArrayNode array = root.putArray("changes");
    for (Change change : changes.changes()) {
      ObjectNode node = array.addObject();
      node.put("question", change.question().number());
      node.put("change", change.sort().name().toLowerCase(Locale.ROOT));
      change
          .earlier()
          .ifPresent(earlier -> {
            node.put("relation", earlier.comparison().relation().word());
            node.put("reason", earlier.comparison().reason());
            node.put("first", earlier.comparison().first().value());
            node.put("second", earlier.comparison().second().value());
          });
      node.put("sentence", Phrasing.sentence(change.line().evidence()));
      node.set("claim", ClaimJsonWriter.evidence(change.line().evidence()));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static Page page(Changes changes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Remark(summary(changes)));
    List<String> held = new ArrayList<>(changes.dossier().times().words());
    if (changes.dossier().reviewedOnly()) {
      held.add("claims that a person reviewed");
    }
    if (!held.isEmpty()) {
      blocks.add(new Block.Remark("Held to: " + String.join("; ", held) + "."));
    }
    if (changes.dossier().withheld().any()) {
      blocks.add(new Block.Remark(changes.dossier().withheld().words()));
    }
    for (StandingQuestion question : StandingQuestion.values()) {
      List<Change> here =
          changes.changes().stream().filter(each -> each.question() == question).toList();
      if (!here.isEmpty()) {
        blocks.add(new Block.Heading(1, question.number() + ". " + question.text()));
      }
      for (Sort sort : Sort.values()) {
        List<Change> like = here.stream().filter(each -> each.sort() == sort).toList();
        if (!like.isEmpty()) {
          blocks.add(new Block.Heading(2, heading(sort)));
          like.forEach(each -> blocks.add(entry(each)));
        }
      }
    }
    String since = Wording.of(When.day(changes.since()));
    return new Page(changes.dossier().group() + ": what came after " + since, blocks);
  }

  /** Returns how many of each sort there are, in a line. */
  public static String summary(Changes changes) {
    List<String> counts = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      long count = changes.changes().stream().filter(each -> each.sort() == sort).count();
      counts.add(count + " " + sort.name().toLowerCase(Locale.ROOT));
    }
    return String.join(" · ", counts);
  }

  /** Returns what stands over the changes of a sort. */
  public static String heading(Sort sort) {
    return switch (sort) {
      case ADDED -> "Added";
      case CONTRADICTED -> "Contradicts what was said before";
      case REPEATED -> "Repeats what was said before";
    };
  }

  private static Block entry(Change change) {
    String reason =
        change
            .earlier()
            .map(each ->
                " · " + each.comparison().relation().word() + ": " + each.comparison().reason())
            .orElse("");
    return new Block.Entry(
        Phrasing.sentence(change.line().evidence()),
        Shown.shortened(change.line().evidence().claim().quote().words()),
        Facts.of(change.line()) + reason);
  }
}
