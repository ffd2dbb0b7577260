package io.mimiq.gateway.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Says exactly what it is told to: for what no HTTP client would send. */
public final class RawSocket implements AutoCloseable {
    private final Socket socket;

    public RawSocket(URL gateway) throws IOException {
        this(gateway, new Socket());
    }

    /** Takes few bytes before it reads. */
    public RawSocket(URL gateway, int receiveBuffer) throws IOException {
        this(gateway, receiving(receiveBuffer));
    }

    private RawSocket(URL gateway, Socket socket) throws IOException {
        this.socket = socket;
        socket.connect(new InetSocketAddress("127.0.0.1", gateway.getPort()));
        socket.setSoTimeout(30_000);
    }

    private static Socket receiving(int bytes) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(bytes);
        return socket;
    }

    /** As much of it as the other side takes: who is refused while still sending finds the answer there all the same. */
    public RawSocket send(String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException closed) {
            // what it was told, if anything, is read next
        }
        return this;
    }

    public InputStream in() throws IOException {
        return socket.getInputStream();
    }

    /** Everything until the other side closes, or has nothing to say for a while. */
    public String readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try {
            for (int n = in().read(piece); n >= 0; n = in().read(piece)) {
                all.write(piece, 0, n);
            }
        } catch (SocketTimeoutException silence) {
            all.write("\n[still open]".getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException reset) {
            all.write("\n[reset]".getBytes(StandardCharsets.ISO_8859_1));
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    public String readUntil(String mark) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(mark) < 0) {
            int c = in().read();
            if (c < 0) {
                throw new IOException("closed after: " + read);
            }
            read.append((char) c);
        }
        return read.toString();
    }

    /** One answer with its body, by Content-Length. */
    public String readAnswer() throws IOException {
        String head = readUntil("\r\n\r\n");
        int at = head.toLowerCase().indexOf("content-length: ");
        if (at < 0) {
            return head;
        }
        int length =
                Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)).strip());
        return head + new String(in().readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
