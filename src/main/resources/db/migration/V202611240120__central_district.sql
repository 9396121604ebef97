-- Districts that make up the central urban area (城市中心城区) of a city. The plan leaves out moves between them.
-- Default: all urban districts (市辖区) of one city or municipality; a city that says otherwise changes its rows.
CREATE TABLE central_district (
    city       text COLLATE "C" NOT NULL CHECK (city ~ '^[0-9]{4}$'),
    county     text COLLATE "C" NOT NULL CHECK (county ~ '^[0-9]{6}$'),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    PRIMARY KEY (county, valid_from),
    EXCLUDE USING gist (county WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

COMMENT ON TABLE central_district IS '城市中心城区所含市辖区';

-- GB/T 2260: urban districts end in 01 to 20 or 51 to 70; a prefecture (地区) and the counties directly under a province
-- have no central urban area.
INSERT INTO central_district (city, county, valid_from)
SELECT county.parent, county.code, county.valid_from
FROM area county
JOIN area city ON city.code = county.parent
WHERE county.level = 'COUNTY'
  AND county.name LIKE '%区'
  AND (right(county.code, 2) BETWEEN '01' AND '20' OR right(county.code, 2) BETWEEN '51' AND '70')
  AND city.name NOT LIKE '%地区'
  AND city.name NOT LIKE '%直辖县级行政区划';
