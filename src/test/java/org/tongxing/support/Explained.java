package org.tongxing.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Asks PostgreSQL to explain every query on tasks just before the engine sends it, with the same values. */
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "query",
                args = {java.sql.Statement.class, ResultHandler.class}))
public final class Explained implements Interceptor {

    private final String options;
    private final List<String> plans = new ArrayList<>();

    private Explained(String options) {
        this.options = options;
    }

    /**
     * Listens to an engine from now on.
     *
     * @param options of {@code EXPLAIN}, such as {@code ANALYZE, BUFFERS}
     */
    public static Explained on(ProcessEngine engine, String options) {
        Explained listener = new Explained(options);
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getSqlSessionFactory()
                .getConfiguration()
                .addInterceptor(listener);
        return listener;
    }

    /** The plans since the last call, each as PostgreSQL words it. */
    public List<String> plans() {
        List<String> seen = List.copyOf(plans);
        plans.clear();
        return seen;
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        StatementHandler handler = (StatementHandler) invocation.getTarget();
        if (handler.getBoundSql().getSql().contains("ACT_RU_TASK")) {
            plans.add(explain(handler, ((PreparedStatement) invocation.getArgs()[0]).getConnection()));
        }
        return invocation.proceed();
    }

    private String explain(StatementHandler handler, Connection connection) throws SQLException {
        String sql = "EXPLAIN (%s) %s".formatted(options, handler.getBoundSql().getSql());
        try (PreparedStatement explain = connection.prepareStatement(sql)) {
            handler.getParameterHandler().setParameters(explain);
            try (ResultSet lines = explain.executeQuery()) {
                StringBuilder plan = new StringBuilder();
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
                return plan.toString();
            }
        }
    }
}
