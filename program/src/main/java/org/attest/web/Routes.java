package org.attest.web;

import org.attest.dossier.StandingQuestion;

/** Which address shows which page. */
final class Routes {

  private Routes() {}

  static void all(Server.Handlers on, Adder adder) {
    on.config().routes.get(Assets.PATH + "{version}/{name}", on.assets()::serve);
    on.get("/", HomePage::show);
    on.get("/dossier", DossierPage::show);
    on.get("/strength", StrengthPage::show);
    on.get("/attacks", AttacksPage::show);
    on.get("/areas", AreasPage::show);
    on.get("/ties", TiesPage::show);
    on.get("/people", SectionPage.of(StandingQuestion.LEADERS, "/people"));
    on.get("/statements", SectionPage.of(StandingQuestion.WORDS, "/statements"));
    on.get("/measures", SectionPage.of(StandingQuestion.MEASURES, "/measures"));
    on.get("/contrast", ContrastPage::show);
    on.get("/report", ReportPage::show);
    on.get("/original", ReportPage::original);
    on.get("/ask", AskPage::show);
    on.get("/search", SearchPage::show);
    AddPage add = new AddPage(adder);
    on.get("/add", add::show);
    on.post("/add", add::take);
    on.get("/sources", SourcesPage::show);
    on.get("/source", SourcesPage::one);
    on.post("/grade", MergePage::grade);
    on.get("/compare", ComparePage::show);
    on.get("/review", ReviewPage::show);
    on.post("/decide", ReviewPage::decide);
    on.post("/undo", ReviewPage::undo);
    on.get("/merge", MergePage::show);
    on.post("/merge", MergePage::decide);
    on.post("/events", MergePage::events);
    on.get("/log", LogPage::show);
    on.get("/help", HelpPage::show);
    on.get("/explainer", ExplainerPage::show);
    on.get("/export", ExplainerPage::export);
    on.post("/theme", Theme::choose);
  }
}
