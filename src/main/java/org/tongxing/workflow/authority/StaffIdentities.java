package org.tongxing.workflow.authority;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * Staff, read-only, as the engine's users, groups and tenants. Only what the web applications ask is answered: one
 * person, the groups and tenants of one person. A list of all staff is not the engine's to give, and who is signed in
 * asks about themselves; the names of accounts that a list shows are given by their ids.
 */
final class StaffIdentities implements ReadOnlyIdentityProvider {

    private final StaffDirectory directory;

    private StaffIdentities(StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    public @Nullable User findUserById(String login) {
        return user(login).orElse(null);
    }

    @Override
    public Group findGroupById(String id) {
        return group(id);
    }

    @Override
    public Tenant findTenantById(String id) {
        return tenant(id);
    }

    /** There is one login, and it is not the engine's. */
    @Override
    public boolean checkPassword(String login, String password) {
        return false;
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(asker());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(asker());
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("staff are not queried by SQL");
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(asker());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups(asker());
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new Tenants(asker());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new Tenants(asker());
    }

    @Override
    public void flush() {
        // nothing is ever written
    }

    @Override
    public void close() {
        // nothing is held
    }

    private Optional<User> user(String login) {
        return directory.account(login).map(account -> {
            UserEntity user = new UserEntity();
            user.setId(account.login());
            user.setFirstName(account.displayName());
            user.setLastName("");
            return user;
        });
    }

    private static Group group(String id) {
        GroupEntity group = new GroupEntity();
        group.setId(id);
        group.setName(id);
        group.setType("WORKFLOW");
        return group;
    }

    private static Tenant tenant(String id) {
        TenantEntity tenant = new TenantEntity();
        tenant.setId(id);
        tenant.setName(id);
        return tenant;
    }

    /** Who asks; a query is made inside a command and answered outside, where nobody would know any more. */
    private static Asker asker() {
        CommandContext context = Context.getCommandContext();
        return new Asker(context == null ? null : context.getAuthentication());
    }

    private record Asker(@Nullable Authentication person) {

        /** About themselves, or because they keep the machine, or because the system itself asks. */
        boolean mayAskAbout(String login) {
            return person == null || Posts.administers(person) || login.equals(person.getUserId());
        }

        Stream<String> about(String login, List<String> answer) {
            return mayAskAbout(login) ? answer.stream() : Stream.empty();
        }
    }

    private static Stream<String> asked(@Nullable String one, String @Nullable [] many) {
        return Stream.concat(Stream.ofNullable(one), many == null ? Stream.empty() : Stream.of(many));
    }

    private final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;

        private final transient Asker asker;

        Users(Asker asker) {
            this.asker = asker;
        }

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        @Override
        public List<User> executeList(CommandContext context, @Nullable Page page) {
            return asked(getId(), getIds())
                    .filter(login -> getId() == null || asker.mayAskAbout(login))
                    .map(StaffIdentities.this::user)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private final class Groups extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;

        private final transient Asker asker;

        Groups(Asker asker) {
            this.asker = asker;
        }

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        @Override
        public List<Group> executeList(CommandContext context, @Nullable Page page) {
            Stream<String> ids = getUserId() != null
                    ? asker.about(getUserId(), directory.groupsOf(getUserId()))
                    : asked(getId(), getIds());
            return ids.filter(id -> getId() == null || Objects.equals(id, getId()))
                    .map(StaffIdentities::group)
                    .toList();
        }
    }

    private final class Tenants extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;

        private final transient Asker asker;

        Tenants(Asker asker) {
            this.asker = asker;
        }

        @Override
        public long executeCount(CommandContext context) {
            return executeList(context, null).size();
        }

        @Override
        public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
            Stream<String> ids = getUserId() != null
                    ? asker.about(getUserId(), directory.tenantsOf(getUserId()))
                    : asked(getId(), getIds());
            return ids.map(StaffIdentities::tenant).toList();
        }
    }

    static final class Factory implements SessionFactory {

        private final StaffDirectory directory;

        Factory(StaffDirectory directory) {
            this.directory = directory;
        }

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new StaffIdentities(directory);
        }
    }
}
