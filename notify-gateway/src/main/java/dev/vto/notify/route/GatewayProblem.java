package dev.vto.notify.route;

import dev.vto.platform.problem.ProblemType;

/** The gateway's error catalogue. */
public enum GatewayProblem implements ProblemType {
    /** A delivery that does not come from a pod of this gateway. */
    INVALID_KEY(401, "invalid_key", "The caller is no pod of this gateway");

    private final int status;
    private final String code;
    private final String title;

    GatewayProblem(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
