package io.assay.io;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server of the tests' own, on a free port. A test that asks for one is skipped, with the reason, where there is none. */
final class PostgresServer implements AutoCloseable {
    private static final Path SCRIPT = Path.of("src/test/scripts/postgres.sh").toAbsolutePath();
    private static final int SKIPPED = 77;

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static PostgresServer start() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the script that starts PostgreSQL needs bash");
        Path folder = Files.createTempDirectory(
                "assay-postgres", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        int port = freePort();
        Process process = run("start", folder.toString(), Integer.toString(port));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor(120, TimeUnit.SECONDS);
        assumeTrue(process.exitValue() != SKIPPED, said);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the script failed: " + said);
        }
        return new PostgresServer(folder, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process run(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of("/bin/bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    int port() {
        return port;
    }

    Connection connect() throws SQLException {
        return connect(port);
    }

    /** Connects through another port, such as that of a proxy. */
    Connection connect(int otherPort) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + otherPort + "/postgres?user=assay");
    }

    @Override
    public void close() throws IOException {
        // Ends when the script does.
        run("stop", folder.toString()).getInputStream().readAllBytes();
    }
}
