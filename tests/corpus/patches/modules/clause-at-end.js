const x = 1, y = 2, z = 3
export { x as default, y }
export { x, z }