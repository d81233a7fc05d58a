String.fromCharCode(...new Array(2e7).fill(65)).length
