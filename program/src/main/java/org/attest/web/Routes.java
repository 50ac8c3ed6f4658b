package org.attest.web;

import org.attest.Attest;
import org.attest.Setup;
import org.attest.dossier.StandingQuestion;
import org.attest.web.team.Role;

/** Which address shows which page. */
final class Routes {

  private Routes() {}

  static void all(Handlers on, Adder adder, Chores chores, Attest attest, Setup setup) {
    on.assets();
    on.get("/", HomePage::show);
    on.get("/dossier", DossierPage::show);
    on.get("/strength", StrengthPage::show);
    on.get("/attacks", AttacksPage::show);
    on.get("/areas", AreasPage::show);
    on.get("/ties", TiesPage::show);
    on.get("/people", SectionPage.of(StandingQuestion.LEADERS, "/people"));
    on.get("/statements", SectionPage.of(StandingQuestion.WORDS, "/statements"));
    on.get("/measures", SectionPage.of(StandingQuestion.MEASURES, "/measures"));
    on.get("/changes", ChangesPage::show);
    on.get("/part", PartPage::show);
    on.get("/gathered", NotYetWhole::await);
    on.get("/rests", new RestsPage()::show);
    on.get("/contrast", ContrastPage::show);
    on.get("/report", ReportPage::show);
    on.export("/original", ReportPage::original);
    on.get("/ask", AskPage::show);
    on.get("/search", SearchPage::show);
    AddPage add = new AddPage(adder);
    on.get("/add", Role.ANALYST, add::show);
    on.post("/add", Role.ANALYST, "add", add::take);
    on.get("/sources", SourcesPage::show);
    on.get("/source", SourcesPage::one);
    on.post("/grade", Role.ADMIN, "grade", MergePage::grade);
    on.post("/alias", Role.ANALYST, "decide", SourcesPage::alias);
    on.get("/compare", ComparePage::show);
    on.get("/review", Role.ANALYST, ReviewPage::show);
    on.post("/decide", Role.ANALYST, "decide", ReviewPage::decide);
    on.post("/note", Role.ANALYST, "decide", ReviewPage::note);
    on.post("/notice", Role.ANALYST, "decide", ReportMarks::notice);
    on.post("/version", Role.ANALYST, "decide", ReportMarks::version);
    on.post("/mark", Role.ADMIN, "mark", ReportMarks::mark);
    on.post("/undo", Role.ANALYST, "undo", ReviewPage::undo);
    on.get("/merge", Role.ANALYST, MergePage::show);
    on.post("/merge", Role.ANALYST, "merge", MergePage::decide);
    on.get("/events", Role.ANALYST, EventsPage::show);
    on.post("/events", Role.ANALYST, "decide", EventsPage::decide);
    on.get("/places", Role.ANALYST, PlacesPage::show);
    on.post("/places", Role.ANALYST, "merge", PlacesPage::decide);
    RecordPage record = new RecordPage(attest, setup, chores);
    on.get("/record", record::show);
    on.post("/verify", Role.ANALYST, "check", record::verify);
    on.post("/reread", Role.ADMIN, "read again", record::reread);
    on.post("/vectors", Role.ANALYST, "vectors", record::vectors);
    on.post("/stop", Role.ANALYST, "stop", record::stop);
    on.post("/take-back", Role.ADMIN, "take back", RecordPage::takeBack);
    on.get("/why", Role.ANALYST, new WhyPage(setup)::show);
    on.get("/misses", new MissesPage()::show);
    on.get("/log", LogPage::show);
    on.get("/audit", Role.ADMIN, AuditPage::show);
    on.get("/forget", Role.ADMIN, ForgetPage::show);
    on.post("/forget", Role.ADMIN, "forget", ForgetPage::forget);
    on.post("/logout", Role.READER, "sign out", Routes::leave);
    on.get("/help", HelpPage::show);
    on.get("/explainer", ExplainerPage::show);
    on.export("/export", ExportPage::send);
    on.post("/theme", Role.READER, "", Theme::choose);
  }

  private static void leave(Visit visit) {
    visit.goOn(visit.door().leave(visit.context(), visit.session()));
  }
}
