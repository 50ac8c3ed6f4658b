package org.attest.store;

import java.nio.file.Path;

/** The databases that a record may be kept on. */
enum Kept {
  SQLITE,
  POSTGRESQL;

  /** Returns a place for a record: below the folder, or a database that is new each time. */
  Place place(Path folder) {
    return switch (this) {
      case SQLITE -> new Place.Folder(folder.resolve("record"));
      case POSTGRESQL -> Place.of(Server.freshDatabase());
    };
  }
}
