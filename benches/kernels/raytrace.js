// The kind of RayTrace: spheres with shadows and reflection. Floating point, small objects that die at once.
function Vector(x, y, z) { this.x = x; this.y = y; this.z = z; }
Vector.prototype.plus = function (v) { return new Vector(this.x + v.x, this.y + v.y, this.z + v.z); };
Vector.prototype.minus = function (v) { return new Vector(this.x - v.x, this.y - v.y, this.z - v.z); };
Vector.prototype.times = function (k) { return new Vector(this.x * k, this.y * k, this.z * k); };
Vector.prototype.dot = function (v) { return this.x * v.x + this.y * v.y + this.z * v.z; };
Vector.prototype.unit = function () { return this.times(1 / Math.sqrt(this.dot(this))); };

function Ray(from, to) { this.from = from; this.to = to; }

function Sphere(centre, radius, colour, mirror) {
    this.centre = centre; this.radius = radius; this.colour = colour; this.mirror = mirror;
}
Sphere.prototype.hit = function (ray) {
    var between = ray.from.minus(this.centre), b = between.dot(ray.to), c = between.dot(between) - this.radius * this.radius;
    var root = b * b - c;
    if (root < 0) return Infinity;
    var distance = -b - Math.sqrt(root);
    return distance > 1e-4 ? distance : Infinity;
};
Sphere.prototype.normal = function (point) { return point.minus(this.centre).unit(); };

function Plane(height, colour) { this.height = height; this.colour = colour; this.mirror = 0; }
Plane.prototype.hit = function (ray) {
    var distance = (this.height - ray.from.y) / ray.to.y;
    return distance > 1e-4 ? distance : Infinity;
};
Plane.prototype.normal = function () { return new Vector(0, 1, 0); };

function Scene() {
    this.things = [
        new Plane(-1, new Vector(0.4, 0.4, 0.5)),
        new Sphere(new Vector(0, 0, 5), 1, new Vector(1, 0.2, 0.2), 0.4),
        new Sphere(new Vector(1.6, 0.4, 6), 1.2, new Vector(0.2, 1, 0.2), 0.3),
        new Sphere(new Vector(-1.7, -0.3, 4.2), 0.7, new Vector(0.2, 0.2, 1), 0.6)
    ];
    this.light = new Vector(-4, 6, -2);
}
Scene.prototype.nearest = function (ray) {
    var best = null, distance = Infinity;
    for (var i = 0; i < this.things.length; i++) {
        var found = this.things[i].hit(ray);
        if (found < distance) { distance = found; best = this.things[i]; }
    }
    return best && { thing: best, distance: distance };
};
Scene.prototype.colour = function (ray, depth) {
    var found = this.nearest(ray);
    if (!found) return new Vector(0.1, 0.2, 0.3);
    var point = ray.from.plus(ray.to.times(found.distance)), normal = found.thing.normal(point);
    var light = this.light.minus(point).unit(), shade = Math.max(0, normal.dot(light));
    if (shade > 0 && this.nearest(new Ray(point, light))) shade *= 0.3;
    var colour = found.thing.colour.times(0.1 + 0.9 * shade);
    if (found.thing.mirror > 0 && depth > 0) {
        var back = ray.to.minus(normal.times(2 * normal.dot(ray.to))).unit();
        colour = colour.times(1 - found.thing.mirror).plus(this.colour(new Ray(point, back), depth - 1).times(found.thing.mirror));
    }
    return colour;
};
function work() {
    var scene = new Scene(), eye = new Vector(0, 0.5, -1), sum = 0;
    for (var y = 0; y < 60; y++) {
        for (var x = 0; x < 80; x++) {
            var colour = scene.colour(new Ray(eye, new Vector((x - 40) / 50, (30 - y) / 50, 1).unit()), 3);
            sum += Math.floor(colour.x * 255) + Math.floor(colour.y * 255) * 2 + Math.floor(colour.z * 255) * 3;
        }
    }
    return sum;
}
