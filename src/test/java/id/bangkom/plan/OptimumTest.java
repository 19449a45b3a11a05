package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimumTest {

    /** Of the steps of a search; how long they take is measured by the benchmark, word plan. */
    private static final long HALF = 10_000_000;

    /** Things to choose from. */
    record Things(long[] values, long[] costs, long[] capacities) {}

    @Test
    void whatExhaustiveSearchFindsIsFoundInTwoThousandCases() {
        Random random = new Random(20_270_222);
        for (int number = 0; number < 2_000; number++) {
            Things things = small(random);
            Optimum.Choice choice = Optimum.of(things.values(), things.costs(), things.capacities());
            assertThat(choice.value())
                    .as("case %d: %s", number, Arrays.toString(things.costs()))
                    .isEqualTo(exhaustive(things, 0, things.capacities().clone()));
            assertThat(choice.proved()).isTrue();
            assertIsPayable(things, choice);
        }
    }

    /** Few purses with more things, more purses with fewer, so that everything can be tried; many equal prices. */
    private static Things small(Random random) {
        int purses = 1 + random.nextInt(4);
        int count = random.nextInt(new int[] {15, 10, 8, 7}[purses - 1]);
        int prices = 1 + random.nextInt(30);
        long unit = random.nextBoolean() ? 1 : 50_000;
        long[] values = new long[count];
        long[] costs = new long[count];
        long sum = 0;
        for (int i = 0; i < count; i++) {
            costs[i] = unit * random.nextInt(prices + 1);
            values[i] = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(1 + random.nextInt(200));
            sum += costs[i];
        }
        long[] capacities = new long[purses];
        for (int purse = 0; purse < purses; purse++) {
            capacities[purse] = random.nextInt(8) == 0 ? 0 : (long) (random.nextDouble() * sum * 1.2 / purses);
        }
        return new Things(values, costs, capacities);
    }

    private static long exhaustive(Things things, int from, long[] rests) {
        if (from == things.values().length) {
            return 0;
        }
        long most = exhaustive(things, from + 1, rests);
        for (int purse = 0; purse < rests.length; purse++) {
            if (rests[purse] >= things.costs()[from]) {
                rests[purse] -= things.costs()[from];
                most = Math.max(most, things.values()[from] + exhaustive(things, from + 1, rests));
                rests[purse] += things.costs()[from];
            }
        }
        return most;
    }

    private static void assertIsPayable(Things things, Optimum.Choice choice) {
        long[] left = things.capacities().clone();
        long value = 0;
        for (int i = 0; i < choice.purses().length; i++) {
            if (choice.purses()[i] != Optimum.NOT_TAKEN) {
                left[choice.purses()[i]] -= things.costs()[i];
                value += things.values()[i];
            }
        }
        assertThat(value).isEqualTo(choice.value());
        assertThat(Arrays.stream(left)).allMatch(rest -> rest >= 0);
    }

    @Test
    void theGreedyChoiceLosesWhereOneDearThingKeepsOutTwoThatAreWorthMoreTogether() {
        assertThat(Optimum.of(new long[] {10, 9, 9}, new long[] {60, 50, 50}, new long[] {100})
                        .value())
                .isEqualTo(18);
    }

    @Test
    void oneRupiahTooLittleIsTooLittle() {
        long[] values = {5, 4};
        long[] costs = {60, 40};
        assertThat(Optimum.of(values, costs, new long[] {100}).value()).isEqualTo(9);
        assertThat(Optimum.of(values, costs, new long[] {99}).value()).isEqualTo(5);
        assertThat(Optimum.of(values, costs, new long[] {60, 40}).value()).isEqualTo(9);
        assertThat(Optimum.of(values, costs, new long[] {59, 41}).value()).isEqualTo(4);
        assertThat(Optimum.of(values, costs, new long[] {50, 50}).value())
                .as("together there would be enough, from one purse there is not")
                .isEqualTo(4);
    }

    @Test
    void ofEqualThingsTheFirstAreTakenAndWhatIsFreeAlways() {
        Optimum.Choice choice = Optimum.of(new long[] {3, 3, 3, 1}, new long[] {10, 10, 10, 0}, new long[] {25});
        assertThat(choice.purses()).containsExactly(0, 0, Optimum.NOT_TAKEN, 0);
        assertThat(Optimum.of(new long[] {1, 1}, new long[] {0, 7}, new long[] {})
                        .purses())
                .containsExactly(0, Optimum.NOT_TAKEN);
    }

    @Test
    void pricesOfATrillionAndManyPurseRestsStayExact() {
        long trillion = 1_000_000_000_000L;
        Optimum.Choice choice = Optimum.of(
                new long[] {100_000_000_000_000L, 100_000_000_000_001L, 1},
                new long[] {trillion - 1, trillion, 1},
                new long[] {trillion, 1});
        assertThat(choice.value()).isEqualTo(100_000_000_000_002L);
        assertThat(choice.proved()).isTrue();
    }

    @Test
    void whereTheSearchIsCutShortItClaimsNoMoreThanItKnows() {
        Things things = Shape.STRONGLY_CORRELATED.things(new Random(1), 200, 3);
        Optimum.Choice all = Optimum.of(things.values(), things.costs(), things.capacities());
        Optimum.Choice some = Optimum.of(things.values(), things.costs(), things.capacities(), 10);
        assertThat(some.proved()).isFalse();
        assertIsPayable(things, some);
        assertThat(some.bound()).isGreaterThanOrEqualTo(all.value());
        assertThat(some.value()).isLessThanOrEqualTo(all.value());
        assertThatThrownBy(() -> Optimum.of(new long[] {0}, new long[] {1}, new long[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** How value and price hang together. */
    enum Shape {
        /** As in a city: a hundred programmes with round prices, the priorities of thirty competencies. */
        CATALOGUE {
            @Override
            long[] thing(Random random) {
                Random programme = new Random(random.nextInt(100));
                return new long[] {
                    (50 + programme.nextInt(30) * 13_000L) * 501 + 1, 250_000 + 50_000L * programme.nextInt(150)
                };
            }
        },
        UNCORRELATED {
            @Override
            long[] thing(Random random) {
                return new long[] {1 + random.nextInt(4_000_000), 1 + random.nextInt(10_000_000)};
            }
        },
        STRONGLY_CORRELATED {
            @Override
            long[] thing(Random random) {
                long cost = 1 + random.nextInt(10_000);
                return new long[] {cost + 1_000, cost};
            }
        };

        abstract long[] thing(Random random);

        Things things(Random random, int count, int purses) {
            long[] values = new long[count];
            long[] costs = new long[count];
            for (int i = 0; i < count; i++) {
                long[] thing = thing(random);
                values[i] = thing[0];
                costs[i] = thing[1];
            }
            long[] capacities = new long[purses];
            long sum = Arrays.stream(costs).sum();
            for (int purse = 0; purse < purses; purse++) {
                capacities[purse] = sum * (purse + 1) / (purses * (purses + 1L)) - purse;
            }
            return new Things(values, costs, capacities);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiveHundredThingsAreProvedWithHalfOfTheStepsThereAre(Shape shape) {
        for (int purses = 1; purses <= 4; purses++) {
            Things things = shape.things(new Random(purses), 500, purses);
            Optimum.Choice choice = Optimum.of(things.values(), things.costs(), things.capacities(), HALF);
            assertThat(choice.proved()).as("%d purses", purses).isTrue();
            assertIsPayable(things, choice);
        }
    }
}
