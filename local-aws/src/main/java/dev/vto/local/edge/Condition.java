package dev.vto.local.edge;

/** How the stack behind the edge is. */
public interface Condition {

    /** Whether it is worth keeping; false when only a new start helps. May block. */
    boolean alive();

    /** Whether everything is provisioned. */
    boolean ready();
}
