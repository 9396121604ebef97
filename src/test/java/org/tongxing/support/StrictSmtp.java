package org.tongxing.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that knows no {@code nobody@…}, is too busy for {@code later@…}, takes nothing from {@code stranger@…}, and
 * takes everything else.
 */
public final class StrictSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    /** Listens on a free port. */
    public StrictSmtp() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread server = new Thread(this::serve, "strict-smtp");
        server.setDaemon(true);
        server.start();
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** Recipients of the mails that it has taken. */
    public List<String> accepted() {
        return accepted;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                // The client or this server has gone: the next conversation, if any.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 strict");
        String recipient = "";
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data) {
                if (line.equals(".")) {
                    data = false;
                    accepted.add(recipient);
                    say(client, "250 taken");
                }
                continue;
            }
            if (line.startsWith("RCPT")) {
                recipient = line.replaceAll(".*<(.*)>.*", "$1");
            }
            data = line.startsWith("DATA");
            say(client, answer(line));
        }
    }

    private static String answer(String line) {
        if (line.startsWith("RCPT") && line.contains("<nobody@")) {
            return "550 5.1.1 no such user";
        }
        if (line.startsWith("RCPT") && line.contains("<later@")) {
            return "450 4.2.0 busy, try later";
        }
        if (line.startsWith("MAIL") && line.contains("<stranger@")) {
            return "553 5.7.1 sender not allowed";
        }
        if (line.startsWith("DATA")) {
            return "354 go on";
        }
        return line.startsWith("QUIT") ? "221 bye" : "250 fine";
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
