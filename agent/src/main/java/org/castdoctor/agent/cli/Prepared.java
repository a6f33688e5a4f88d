package org.castdoctor.agent.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.lan.HeadStart;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.lan.host.SystemHostFacts;
import org.castdoctor.agent.lan.netty.NettyLan;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.pack.PackStore;
import org.castdoctor.protocol.diagnosis.Catalogue;

/**
 * Slow things, started early and side by side: the sockets and this computer's network facts before
 * the command line is even parsed, catalogue, knowledge and memory while answers are awaited. Each
 * is made once: whoever asks for it too early waits, or makes it where nobody began.
 */
final class Prepared {
  private final Streams streams;
  private final FutureTask<NettyLan> lan;
  private final FutureTask<HostNetwork> host =
      new FutureTask<>(() -> SystemHostFacts.forThisComputer().read());
  private final FutureTask<Catalogue> catalogue;
  private final FutureTask<Knowledge> knowledge;
  private final FutureTask<Memory> memory;

  /**
   * Prepares nothing yet.
   *
   * @param headStart what was asked of the home already
   */
  Prepared(Streams streams, SystemClock clock, Optional<HeadStart> headStart) {
    this.streams = streams;
    this.lan = new FutureTask<>(() -> new NettyLan(clock, headStart));
    this.catalogue = new FutureTask<>(() -> Catalogue.load(streams.language().tag()));
    this.knowledge = new FutureTask<>(this::knowledgeAnew);
    this.memory =
        new FutureTask<>(() ->
            Memory.of(
                StateFolder.here(streams.environment()).resolve(HistoryStore.FILE),
                clock.zone(),
                streams::warn));
  }

  /** Starts what every measurement needs; sends nothing. */
  void warmUp() {
    beside(host);
    beside(() -> {
      lan.run();
      made(lan).warmUp();
    });
  }

  /** Starts what measurements need later; meant for when the first questions are on their way. */
  void warmUpServices() {
    beside(() -> {
      knowledge.run();
      made(lan).warmUpTrust();
    });
  }

  /**
   * Starts what every answer needs; meant for when little is left but to listen.
   *
   * @param rehearsal what of the answer can be tried beforehand
   */
  void warmUpReasoning(Runnable rehearsal) {
    beside(() -> {
      catalogue.run();
      memory.run();
      rehearsal.run();
    });
  }

  /** Begins what nobody waits for. */
  static void beside(Runnable work) {
    Thread.ofPlatform().daemon().name("warm-up").start(work);
  }

  /** Begins what is wanted later, beside what goes on; whoever asks too early waits for it. */
  static <T> Supplier<T> forLater(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    beside(task);
    return () -> made(task);
  }

  /** The value, made here unless somebody is making it already. */
  static <T> T made(FutureTask<T> task) {
    task.run();
    try {
      return task.get();
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopAsked);
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    }
  }

  NettyLan lan() {
    return made(lan);
  }

  /** This computer's facts; the first picture of its network is the one already taken. */
  HostFacts hostFacts() {
    return new FirstTaken(SystemHostFacts.forThisComputer());
  }

  private final class FirstTaken implements HostFacts {
    private final HostFacts real;
    private boolean used;

    FirstTaken(HostFacts real) {
      this.real = real;
    }

    @Override
    public synchronized HostNetwork read() {
      if (used) {
        return real.read();
      }
      used = true;
      return made(host);
    }

    @Override
    public List<Installed> browsers() {
      return real.browsers();
    }
  }

  Catalogue catalogue() {
    return made(catalogue);
  }

  /** What is known, as it was at the start. */
  Knowledge knowledge() {
    return made(knowledge);
  }

  /** What is known with the pack that is installed now. */
  Knowledge knowledgeAnew() {
    return Knowledge.load(packs().overlay(streams::warn));
  }

  /** What this computer remembers of the days before; nothing where no agent ever ran. */
  Memory memory() {
    return made(memory);
  }

  /** Packs of knowledge and the keys for them, in the state folder. */
  PackStore packs() {
    return new PackStore(StateFolder.here(streams.environment()), this::catalogue);
  }

  /** Releases the sockets; the process leaves at once only when none is open. */
  void close() {
    if (lan.isDone()) {
      made(lan).close();
    }
  }
}
