package dev.jlserve.cli.storage;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Halts a JVM at the start of a method, so that it can be killed there. */
final class Debugger implements AutoCloseable {

  /** The JDK has one connector for all debuggers. */
  private static final Object LISTENING = new Object();

  private static final int TRIES = 100;
  private static final int LIMIT_MILLIS = 60_000;

  private final ListeningConnector connector;
  private final Map<String, Connector.Argument> arguments;
  private final String address;

  /**
   * Where a JVM is halted.
   *
   * @param type the class
   * @param method its method
   * @param argument how the text of one of its arguments ends; empty for any
   * @param time which of such calls, from 1
   */
  record Place(String type, String method, String argument, int time) {}

  Debugger() throws Exception {
    connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(each -> each.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow();
    arguments = connector.defaultArguments();
    arguments.get("timeout").setValue("" + LIMIT_MILLIS);
    arguments.get("localAddress").setValue("localhost");
    synchronized (LISTENING) {
      address = connector.startListening(arguments);
    }
  }

  /** The option of a JVM that is to be debugged. */
  String option() {
    return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address;
  }

  /**
   * Waits for the next JVM. The JDK keeps what its one connector listens to in a plain hash map: a
   * look-up while another thread adds to it may miss, and then listens to the same port anew.
   */
  private VirtualMachine accept() throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        return connector.accept(arguments);
      } catch (BindException missed) {
        if (tries == TRIES) {
          throw missed;
        }
      }
    }
  }

  /** A machine that is resumed before it has told its start may stay suspended. */
  private static void awaitStart(VirtualMachine machine) throws Exception {
    EventSet first = machine.eventQueue().remove(LIMIT_MILLIS);
    if (first == null) {
      throw new IllegalStateException("the JVM did not start");
    }
  }

  /** Lets the next JVM run until it is at a place; says whether it came there. */
  boolean halt(Place place) throws Exception {
    VirtualMachine machine = accept();
    ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
    loaded.addClassFilter(place.type());
    loaded.enable();
    awaitStart(machine);
    machine.resume();
    int times = 0;
    try {
      while (true) {
        EventSet events = machine.eventQueue().remove(LIMIT_MILLIS);
        if (events == null) {
          return false;
        }
        for (Event event : events) {
          switch (event) {
            case ClassPrepareEvent prepared -> stop(prepared.referenceType(), place.method());
            case BreakpointEvent at -> {
              times += is(at.thread(), place) ? 1 : 0;
              if (times == place.time()) {
                return true;
              }
            }
            case VMDeathEvent end -> {
              return false;
            }
            case VMDisconnectEvent end -> {
              return false;
            }
            default -> {}
          }
        }
        events.resume();
      }
    } catch (VMDisconnectedException ended) {
      return false;
    }
  }

  private static void stop(ReferenceType type, String method) {
    type.methodsByName(method)
        .forEach(
            each ->
                type.virtualMachine()
                    .eventRequestManager()
                    .createBreakpointRequest(each.location())
                    .enable());
  }

  private static boolean is(ThreadReference thread, Place place) throws Exception {
    if (place.argument().isEmpty()) {
      return true;
    }
    for (Value value : thread.frame(0).getArgumentValues()) {
      if (value instanceof ObjectReference object
          && text(thread, object).filter(text -> text.endsWith(place.argument())).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> text(ThreadReference thread, ObjectReference object)
      throws Exception {
    var method = object.referenceType().methodsByName("toString", "()Ljava/lang/String;").get(0);
    Value text =
        object.invokeMethod(thread, method, List.of(), ObjectReference.INVOKE_SINGLE_THREADED);
    return text instanceof com.sun.jdi.StringReference string
        ? Optional.of(string.value())
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    try {
      synchronized (LISTENING) {
        connector.stopListening(arguments);
      }
    } catch (IllegalConnectorArgumentsException e) {
      throw new IllegalStateException(e);
    }
  }
}
