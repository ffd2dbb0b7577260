package io.mimiq.usage.budget;

import io.mimiq.platform.web.ErrorCode;

enum BudgetError implements ErrorCode {
    BUDGET_EXCEEDED(402, "budget-exceeded", "Monthly AI budget exceeded"),
    CEILING_REACHED(402, "ceiling-reached", "The operator's ceiling on AI spending is reached");

    private final int status;
    private final String code;
    private final String title;

    BudgetError(int status, String code, String title) {
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
