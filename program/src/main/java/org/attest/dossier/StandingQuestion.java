package org.attest.dossier;

/** The twelve questions that every dossier answers, in the codebook's order and words. */
public enum StandingQuestion {
  NATURE("What is it, and what is it called?"),
  FOUNDING("How and when was it set up, from what, and who recognised it?"),
  LEADERS("Who leads it, and who else matters in it?"),
  AIMS("What does it want, and what does it believe?"),
  STRENGTH("How many members does it have, according to whom, when?"),
  PLACES("Where is it based, where is it active, what does it hold or has it lost?"),
  ATTACKS("Which attacks has it carried out, claimed or been blamed for?"),
  METHODS("Whom does it target, and how does it operate, recruit and pay for itself?"),
  TIES("How does it stand to each other actor, and how has that changed?"),
  WORDS("What has it said, and how has it reacted to events?"),
  MEASURES("What have others done about it (bounties, sanctions, arrests, strikes)?"),
  DISPUTES("On what do the sources disagree, and what do they not tell?");

  private final String text;

  StandingQuestion(String text) {
    this.text = text;
  }

  /** Returns the question in the codebook's words. */
  public String text() {
    return text;
  }

  /** Returns the question's number, 1 to 12. */
  @SuppressWarnings("EnumOrdinal") // the codebook numbers its questions in this order
  public int number() {
    return ordinal() + 1;
  }
}
