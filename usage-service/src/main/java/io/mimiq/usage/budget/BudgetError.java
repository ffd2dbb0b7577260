package io.mimiq.usage.budget;

import io.mimiq.platform.web.ErrorCode;

enum BudgetError implements ErrorCode {
    BUDGET_EXCEEDED("budget-exceeded", 402, "Monthly AI budget exceeded");

    private final String code;
    private final int status;
    private final String title;

    BudgetError(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
