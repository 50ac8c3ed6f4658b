package org.attest.export;

import java.util.List;
import org.attest.dossier.Comparison;
import org.attest.dossier.Cut;
import org.attest.dossier.Dossier;
import org.attest.dossier.GatheredEvent;
import org.attest.dossier.Line;
import org.attest.dossier.Section;
import org.attest.dossier.Silence;
import org.attest.dossier.Withheld;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A dossier as text, Markdown, HTML or JSON. */
public final class DossierExport {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DossierExport() {}

  /** Returns plain text for a terminal of 100 columns. */
  public static String text(Dossier dossier) {
    return PageText.of(DossierPage.of(dossier));
  }

  /** Returns Markdown. */
  public static String markdown(Dossier dossier) {
    return PageMarkdown.of(DossierPage.of(dossier));
  }

  /** Returns one HTML file that loads nothing and runs nothing. */
  public static String html(Dossier dossier) {
    return PageHtml.of(DossierPage.of(dossier));
  }

  /** Returns indented JSON; each line holds its whole claim with the exact quote and its place. */
  public static String json(Dossier dossier) {
    ObjectNode root = JSON.createObjectNode();
    root.put("group", dossier.group());
    dossier.times().at().ifPresent(day -> root.put("at", day.toString()));
    dossier.times().asOf().ifPresent(day -> root.put("as_of", day.toString()));
    dossier.times().recorded().ifPresent(day -> root.put("recorded", day.toString()));
    root.put("reviewed_only", dossier.reviewedOnly());
    withheld(root, dossier.withheld());
    strings(root.putArray("parents"), List.copyOf(dossier.kin().parents()));
    strings(root.putArray("branches"), List.copyOf(dossier.kin().branches()));
    cuts(root, dossier.cuts());
    ArrayNode sections = root.putArray("sections");
    dossier.sections().forEach(section -> sections.add(section(section)));
    ArrayNode events = root.putArray("events");
    dossier.events().forEach(event -> events.add(event(event)));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /** Says, where something was left out for its mark, how much and up to which mark it went. */
  static void withheld(ObjectNode root, Withheld withheld) {
    if (withheld.any()) {
      root.put("withheld", withheld.claims());
      root.put("up_to", withheld.upTo().word());
    }
  }

  private static void cuts(ObjectNode root, List<Cut> cuts) {
    for (Cut cut : cuts) {
      ObjectNode node = root.withArray("cuts").addObject();
      node.put("kind", cut.kind().word());
      node.put("shown", cut.shown());
      node.put("told", cut.told());
    }
  }

  private static ObjectNode event(GatheredEvent event) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", event.id().value());
    node.put("type", event.type());
    node.put("date", event.date().text());
    strings(node.putArray("place"), event.places());
    strings(node.putArray("target"), event.targets());
    strings(node.putArray("actor"), event.actors());
    node.put("reports", event.reports());
    node.put("origins", event.origins());
    ArrayNode claims = node.putArray("claims");
    event.claims().forEach(each -> claims.add(each.claim().id().value()));
    ArrayNode joins = node.putArray("joins");
    for (GatheredEvent.Join join : event.joins()) {
      ObjectNode each = joins.addObject();
      each.put("claim", join.claim().value());
      each.put("to", join.to().value());
      each.put("reason", join.reason());
    }
    ObjectNode divergence = node.putObject("divergence");
    event.divergence().forEach(each -> divergence.put(each.field(), each.figure()));
    return node;
  }

  private static ObjectNode section(Section section) {
    ObjectNode node = JSON.createObjectNode();
    node.put("number", section.question().number());
    node.put("question", section.question().text());
    ArrayNode parts = node.putArray("parts");
    for (Section.Part part : section.parts()) {
      ObjectNode each = parts.addObject();
      each.put("title", part.title());
      ArrayNode lines = each.putArray("lines");
      part.lines().forEach(line -> lines.add(line(line)));
    }
    ArrayNode contrasts = node.putArray("contrasts");
    section.contrasts().forEach(contrast -> contrasts.add(comparison(contrast.comparison())));
    ArrayNode silences = node.putArray("silences");
    section.silences().forEach(silence -> silences.add(silence(silence)));
    return node;
  }

  private static ObjectNode line(Line line) {
    ObjectNode node = JSON.createObjectNode();
    node.put("sentence", Phrasing.sentence(line.evidence()));
    strings(node.putArray("why_here"), line.reasons());
    node.put("time_not_told", line.timeNotTold());
    node.put("undated_report", line.undated());
    if (!line.owner().isEmpty()) {
      node.put("of", line.owner());
    }
    node.put("reports", line.reports());
    node.put("origins", line.origins());
    node.set("claim", ClaimJsonWriter.evidence(line.evidence()));
    return node;
  }

  private static ObjectNode comparison(Comparison comparison) {
    ObjectNode node = JSON.createObjectNode();
    node.put("relation", comparison.relation().word());
    node.put("reason", comparison.reason());
    node.put("first", comparison.first().value());
    node.put("second", comparison.second().value());
    comparison.finer().ifPresent(id -> node.put("finer", id.value()));
    ArrayNode differences = node.putArray("differences");
    for (Comparison.Difference difference : comparison.differences()) {
      ObjectNode each = differences.addObject();
      each.put("field", difference.field());
      each.put("first", difference.first());
      each.put("second", difference.second());
      each.put("divergence", difference.divergence());
    }
    return node;
  }

  private static ObjectNode silence(Silence silence) {
    ObjectNode node = JSON.createObjectNode();
    node.put("asked", silence.asked());
    node.put("silence", silence.kind().words());
    silence.nearest().ifPresent(line -> node.set("nearest", line(line)));
    return node;
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
