import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Points of longitude and latitude, and the middle of the land that they span. */
final class Spread {

  private final List<double[]> points = new ArrayList<>();

  void add(double longitude, double latitude) {
    points.add(new double[] {longitude, latitude});
  }

  /**
   * The middle between the outermost points, where it lies among them; else the centre of the least
   * convex polygon around them. Both the mean and that centre lean to where most points are, which
   * may be far from the middle of a large province.
   */
  double[] middle() {
    List<double[]> hull = hull();
    double[] between = {between(0), between(1)};
    return isWithin(hull, between) ? between : centre(hull);
  }

  private double between(int axis) {
    DoubleSummaryStatistics range =
        points.stream().mapToDouble(point -> point[axis]).summaryStatistics();
    return (range.getMin() + range.getMax()) / 2;
  }

  private static boolean isWithin(List<double[]> hull, double[] point) {
    for (int i = 0; i < hull.size(); i++) {
      double[] a = hull.get(i);
      double[] b = hull.get((i + 1) % hull.size());
      if ((b[0] - a[0]) * (point[1] - a[1]) < (b[1] - a[1]) * (point[0] - a[0])) {
        return false;
      }
    }
    return true;
  }

  private double[] centre(List<double[]> hull) {
    double[] sum = new double[2];
    double area = 0;
    for (int i = 0; i < hull.size(); i++) {
      double[] a = hull.get(i);
      double[] b = hull.get((i + 1) % hull.size());
      double cross = a[0] * b[1] - b[0] * a[1];
      area += cross;
      sum[0] += (a[0] + b[0]) * cross;
      sum[1] += (a[1] + b[1]) * cross;
    }
    return Math.abs(area) < 0.01
        ? new double[] {mean(0), mean(1)}
        : new double[] {sum[0] / (3 * area), sum[1] / (3 * area)};
  }

  private double mean(int axis) {
    return points.stream().mapToDouble(point -> point[axis]).average().orElseThrow();
  }

  /** Andrew's monotone chain, counterclockwise. */
  private List<double[]> hull() {
    List<double[]> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.<double[]>comparingDouble(t -> t[0]).thenComparingDouble(t -> t[1]));
    List<double[]> hull = new ArrayList<>(chain(sorted));
    hull.addAll(chain(sorted.reversed()));
    return hull;
  }

  private static List<double[]> chain(List<double[]> sorted) {
    List<double[]> chain = new ArrayList<>();
    for (double[] next : sorted) {
      while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), next) <= 0) {
        chain.removeLast();
      }
      chain.add(next);
    }
    chain.removeLast();
    return chain;
  }

  private static double turn(double[] a, double[] b, double[] c) {
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  }
}
