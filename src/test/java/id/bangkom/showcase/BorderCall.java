package id.bangkom.showcase;

import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Calls a repository's method as somebody of one city, with the keys of a row of another one. */
final class BorderCall {

    private static final Instant NOW = Instant.parse("2026-11-23T02:10:00Z");

    private final String tenant;
    private final String account;
    private final Map<String, Object> row;
    private final Set<String> given = new HashSet<>();

    BorderCall(String tenant, String account, Map<String, Object> row) {
        this.tenant = tenant;
        this.account = account;
        this.row = row;
    }

    /** Whether the method can only reach one city: it is told the city, or something that names it. */
    static boolean isBound(Method method) {
        return Stream.of(method.getParameters())
                .anyMatch(parameter -> parameter.getName().equals("tenant")
                        || parameter.getType() == CaseKey.class
                        || parameter.getType() == Actor.class
                        || namesTheCity(parameter.getType())
                        || parameter.getParameterizedType().getTypeName().contains(CaseKey.class.getName()));
    }

    private static boolean namesTheCity(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("tenant")
                                || component.getType() == CaseKey.class
                                || namesTheCity(component.getType()));
    }

    /**
     * @param asked what has been asked before, because many rows lead to the very same question
     * @return the texts of the answer that were not in the question; empty when it was refused, or asked before
     */
    Optional<List<String>> texts(Object repository, Method method, Set<String> asked) throws IllegalAccessException {
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> value(parameter.getName(), parameter.getType(), parameter.getParameterizedType()))
                .toArray();
        if (!asked.add(method + Arrays.deepToString(arguments))) {
            return Optional.empty();
        }
        try {
            List<String> texts = new ArrayList<>();
            collect(method.invoke(repository, arguments), texts, new IdentityHashMap<>());
            texts.removeAll(given);
            return Optional.of(texts);
        } catch (InvocationTargetException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private Object value(String name, Class<?> type, Type full) {
        String column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        if (type == String.class) {
            return name.equals("tenant") ? tenant : given(text(column));
        }
        if (type == CaseKey.class) {
            return new CaseKey(tenant, year(), given(key()));
        }
        if (type == Actor.class) {
            return new Actor(account, tenant);
        }
        if (type == int.class || type == Integer.class) {
            return column.contains("year") ? year() : 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == double.class || type == Double.class) {
            return 1.0;
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(1);
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(NOW.getEpochSecond() / 86_400);
        }
        if (type == Instant.class) {
            return NOW;
        }
        if (type == byte[].class) {
            return new byte[] {1};
        }
        if (type.isEnum()) {
            return constant(type, row.get(column));
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (Collection.class.isAssignableFrom(type)) {
            List<Object> some = new ArrayList<>();
            Type element = full instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : null;
            if (element == String.class) {
                row.values().stream().filter(String.class::isInstance).forEach(text -> some.add(given((String) text)));
            } else if (element instanceof Class<?> one) {
                some.add(value(name.replaceAll("s$", ""), one, one));
            }
            some.removeIf(java.util.Objects::isNull);
            return Set.class.isAssignableFrom(type) ? Set.copyOf(some) : some;
        }
        if (type == Map.class) {
            return Map.of();
        }
        return type.isRecord() ? record(type) : null;
    }

    private static Object constant(Class<?> type, Object wanted) {
        Object[] constants = type.getEnumConstants();
        return Stream.of(constants)
                .filter(each -> ((Enum<?>) each).name().equals(wanted))
                .findFirst()
                .orElse(constants[0]);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Stream.of(components)
                    .map(each -> value(each.getName(), each.getType(), each.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException | IllegalArgumentException impossible) {
            return null;
        }
    }

    private int year() {
        return row.get("for_year") instanceof Integer year ? year : 2026;
    }

    private String text(String column) {
        return Stream.of(column, column + "_id", column.replaceAll("_id$", ""))
                .map(row::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElseGet(this::key);
    }

    /** What names the row: its id, else the id of what it belongs to. */
    private String key() {
        return Stream.of("id", "case_id", "employee_id", "unit_id", "account_id", "plan_id")
                .map(row::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("x");
    }

    private String given(String text) {
        given.add(text);
        return text;
    }

    private static void collect(Object value, List<String> texts, IdentityHashMap<Object, Object> seen)
            throws IllegalAccessException {
        if (value == null || value.getClass().isEnum() || seen.put(value, value) != null) {
            return;
        }
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Optional<?> optional) {
            collect(optional.orElse(null), texts, seen);
        } else if (value instanceof Iterable<?> many) {
            for (Object each : many) {
                collect(each, texts, seen);
            }
        } else if (value instanceof Map<?, ?> map) {
            collect(map.keySet(), texts, seen);
            collect(map.values(), texts, seen);
        } else if (value.getClass().isArray()
                && !value.getClass().getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                collect(Array.get(value, i), texts, seen);
            }
        } else if (value.getClass().isRecord()) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    component.getAccessor().setAccessible(true);
                    collect(component.getAccessor().invoke(value), texts, seen);
                } catch (InvocationTargetException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
            }
        }
    }
}
