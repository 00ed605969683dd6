package dev.vto.local.template;

/** An intrinsic function as it stands in the template: {@code !Sub "..."} is the function Sub with that argument. */
record Call(String function, Object argument) {}
