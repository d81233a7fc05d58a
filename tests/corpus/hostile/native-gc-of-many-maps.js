const keep = []; for (let i = 0; i < 1e4; i++) keep.push(new Map([[{}, {}]])); for (;;) new Map([[{}, {}]])
