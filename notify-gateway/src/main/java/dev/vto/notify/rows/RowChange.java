package dev.vto.notify.rows;

import dev.vto.notify.connection.Socket;

/** A row of {@code vto-connections} that is to be written or removed. */
sealed interface RowChange {
    /** The connection's id. */
    String id();

    /**
     * The row of a socket.
     *
     * @param node the pod that has it
     */
    record Put(Socket socket, String node) implements RowChange {
        @Override
        public String id() {
            return socket.id();
        }
    }

    /** No row, if there is one. */
    record Delete(String id) implements RowChange {}
}
