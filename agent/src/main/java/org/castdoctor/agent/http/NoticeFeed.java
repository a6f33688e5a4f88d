package org.castdoctor.agent.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.castdoctor.agent.history.HistoryJson;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.protocol.json.JsonTree;

/** The notices told since the start, numbered, for whoever reads along; any thread may tell. */
final class NoticeFeed {
  /** Whoever was away for longer reads the list instead. */
  private static final int KEPT = 64;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private long last;

  /** One notice as it was told. */
  record Entry(long number, String json) {}

  void tell(Notice notice) {
    synchronized (this) {
      last++;
      entries.addLast(new Entry(last, JsonTree.text(HistoryJson.notice(notice))));
      if (entries.size() > KEPT) {
        entries.removeFirst();
      }
    }
    listeners.forEach(Runnable::run);
  }

  /** The number of the latest; 0 where nothing was told yet. */
  synchronized long last() {
    return last;
  }

  /** The first one after this number; empty where none was told yet. */
  synchronized Optional<Entry> after(long number) {
    return entries.stream().filter(entry -> entry.number() > number).findFirst();
  }

  /** Is called after each, from any thread; to be closed. */
  AutoCloseable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
