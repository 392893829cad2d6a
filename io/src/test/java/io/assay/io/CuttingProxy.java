package io.assay.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Passes one connection on to a server and cuts it after so many bytes have come back. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    CuttingProxy(int serverPort, long bytes) throws IOException {
        Thread thread = new Thread(() -> serve(serverPort, bytes), "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve(int serverPort, long bytes) {
        try (Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            Thread upward = new Thread(() -> copy(client, server, Long.MAX_VALUE), "cutting-proxy-up");
            upward.setDaemon(true);
            upward.start();
            copy(server, client, bytes);
        } catch (IOException e) {
            // The test is over, or the connection is cut, which is what it is for.
        }
    }

    private static void copy(Socket from, Socket to, long most) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[4096];
            long left = most;
            for (int got = in.read(buffer); got >= 0 && left > 0; got = in.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(got, left));
                out.flush();
                left -= got;
            }
        } catch (IOException e) {
            // The other side is gone.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
