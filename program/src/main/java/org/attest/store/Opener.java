package org.attest.store;

import java.io.IOException;
import java.time.Duration;

/** Opens the record at a place, and makes it where there is none. */
final class Opener {

  private Opener() {}

  static Store open(Place place, Duration patience) throws IOException {
    return switch (place) {
      case Place.Folder(var folder) -> {
        Folders.make(folder);
        Folders.writable(folder);
        Originals originals = new FolderOriginals(folder.resolve("originals"));
        yield opened(place, SqliteDatabase.open(folder.resolve(Store.FILE), patience), originals);
      }
      case Place.Server server -> {
        Folders.make(server.derived());
        PostgresDatabase database = PostgresDatabase.open(server, patience);
        yield opened(place, database, new PostgresOriginals(database));
      }
    };
  }

  private static Store opened(Place place, Database database, Originals originals)
      throws IOException {
    try {
      new Burial(database, originals).endStopped();
    } catch (IOException e) {
      database.close();
      throw e;
    }
    return new Store(place, database, originals);
  }
}
