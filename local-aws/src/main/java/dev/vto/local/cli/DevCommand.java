package dev.vto.local.cli;

import dev.vto.local.process.Layout;
import dev.vto.local.process.PortPlan.Part;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One service in Quarkus' dev mode, in the place of the running one. */
@Command(name = "dev")
final class DevCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SERVICE")
    private String service;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Layout layout = Layout.here();
        StateFolder state = new StateFolder(layout.root());
        Part part = Layout.SERVICES.get(service);
        if (part == null) {
            throw new IOException("there is no service '" + service + "'; there are " + Layout.SERVICES.keySet());
        }
        if (state.supervisor().isEmpty() || state.ready().isEmpty()) {
            throw new IOException("the platform is not up; start it in another terminal: ./vto up");
        }
        state.hold(service);
        Process maven = new ProcessBuilder(command(state, portOf(state, part)))
                .directory(layout.root().toFile())
                .inheritIO()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> giveBack(state, maven), "give-back"));
        while (!maven.waitFor(1, TimeUnit.SECONDS)) {
            if (state.supervisor().isEmpty()) {
                maven.destroy();
                throw new IOException("the platform was stopped; start it again before " + service + ": ./vto up");
            }
        }
        return maven.exitValue();
    }

    private List<String> command(StateFolder state, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "mvn",
                "-q",
                "-ntp",
                "-pl",
                service,
                "-am",
                "-DskipTests",
                "-Dspotless.skip",
                "compile",
                "quarkus:dev",
                "-Ddebug=false",
                "-Dquarkus.analytics.disabled=true"));
        command.add("-Dquarkus.http.port=" + port);
        state.properties().stream()
                .filter(property -> !property.startsWith("quarkus.shutdown"))
                .forEach(property -> command.add("-D" + property));
        return command;
    }

    /* The services' ports follow the edge's. */
    private static int portOf(StateFolder state, Part part) throws IOException {
        int edge = URI.create(state.ready().orElseThrow()).getPort();
        return dev.vto.local.process.PortPlan.from(edge).port(part);
    }

    private void giveBack(StateFolder state, Process maven) {
        try {
            maven.destroy();
            maven.waitFor();
            state.release(service);
        } catch (IOException e) {
            System.err.println("vto: " + service + " stays yours (" + e.getMessage() + "); run ./vto down and up");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
